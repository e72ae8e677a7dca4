"""Made-up packages, and what the strategies propose in them."""

from __future__ import annotations

import inspect
from collections.abc import Collection, Mapping, Sequence

from mlemodernizer.interfaces import Case, Inspector
from mlemodernizer.model.outcome import Failure, Frame, Outcome, OutcomeKind, Variable
from mlemodernizer.model.symbol import Parameter, ParameterKind, Symbol, SymbolKind
from mlemodernizer.model.verdict import Goal
from mlemodernizer.rewriting.engine import Engine
from mlemodernizer.rewriting.knowledge import Knowledge
from mlemodernizer.strategies.error_repair.improvised import ImprovisedRuleStrategy
from mlemodernizer.testing import environment, notebook

ENGINE = Engine((), Knowledge())


class Packages(Inspector):
    """Packages written out.

    Args:
        held: dotted name -> ``class(a, b=1)``, ``function(a)``, ``function`` (no signature), ``value``, ``module``, or
            ``= other.name`` for the same object.
        unloaded: names that importing their top-level package does not make available.
    """

    def __init__(self, held: Mapping[str, str], unloaded: Collection[str] = ()) -> None:
        self.held = held
        self.unloaded = unloaded

    def describe(self, name: str) -> Symbol | None:
        if name in self.held:
            return self._symbol(name)
        inside = any(other.startswith(name + ".") for other in self.held)
        return Symbol(name, SymbolKind.MODULE, name) if inside else None

    def search(self, package: str, leaf: str, *, gone_from: str) -> Sequence[Symbol]:
        found: dict[str, Symbol] = {}
        for name in self.held:
            if name.partition(".")[0] == package and name.rpartition(".")[2] == leaf:
                home = self._home(name)
                own = home.partition(".")[0]
                names = [n for n in self.held if self._home(n) == home and n.partition(".")[0] == own]
                names = [n for n in names if n.rpartition(".")[0] != gone_from]
                if names:
                    found[home] = self._symbol(min(names, key=len), names)
        return tuple(found.values())

    def _home(self, name: str) -> str:
        said = self.held[name]
        return said.removeprefix("= ") if said.startswith("= ") else name

    def _symbol(self, name: str, names: Sequence[str] = ()) -> Symbol:
        home = self._home(name)
        kind, bracket, rest = self.held[home].partition("(")
        return Symbol(
            name,
            SymbolKind(kind),
            home,
            _parameters("(" + rest) if bracket else None,
            tuple(names),
            name not in self.unloaded,
        )


def _parameters(text: str) -> tuple[Parameter, ...]:
    scope: dict[str, object] = {}
    exec(f"def f{text}: ...", scope)  # noqa: S102 - our own words
    function = scope["f"]
    assert callable(function)
    parameters = inspect.signature(function).parameters.values()
    return tuple(Parameter(p.name, ParameterKind(p.kind.name), p.default is p.empty) for p in parameters)


def proposed(
    strategy: type[ImprovisedRuleStrategy],
    packages: Packages,
    exception: str,
    message: str,
    *cells: str,
    line: int = 1,
    variables: Mapping[str, Variable] | None = None,
    installed: Sequence[str] = ("lib",),
) -> str:
    """The last cell after the first proposal; empty where there is none. The last cell failed, in `line`."""
    cell = f"c{len(cells) - 1}"
    failure = Failure(cell, exception, message, (Frame(cell, line, "<module>", in_notebook=True),), line, line)
    outcome = Outcome(OutcomeKind.CELL_FAILED, failure=failure, stopped_in=cell, variables=variables or {})
    case = Case(
        notebook(*cells),
        environment(dict.fromkeys(installed, "2.0")),
        Goal.REPAIR,
        outcome=outcome,
        inspect=packages,
    )
    for chain in strategy(ENGINE).propose(case):
        changed = case.notebook
        for patch in chain:
            changed = patch.apply(changed)
        return changed.cells[-1].source
    return ""
