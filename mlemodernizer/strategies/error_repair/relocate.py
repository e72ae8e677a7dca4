"""A name that is gone from its module is looked for in the rest of the installed package."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from mlemodernizer.interfaces import Case
from mlemodernizer.model.outcome import Failure
from mlemodernizer.model.symbol import Symbol, SymbolKind
from mlemodernizer.rewriting.contents import imported_from
from mlemodernizer.strategies.error_repair.improvised import ImprovisedRule, ImprovisedRuleStrategy

_NAME = re.compile(r"cannot import name '(?P<name>\w+)' from (?:partially initialized module )?'(?P<module>[\w.]+)'")
_ATTRIBUTE = re.compile(r"module '(?P<module>[\w.]+)' has no attribute '(?P<name>\w+)'")
_MODULE = re.compile(r"No module named '(?P<module>[\w.]+)'")


class RelocateStrategy(ImprovisedRuleStrategy):
    """One unambiguous hit of the same kind is a patch.

    A hit is by name: that the object does the same as before is not known, only that the package has one object of
    that name in public, and that it is a class where a class was asked for.
    """

    name = "relocate"

    def rules(self, case: Case, failure: Failure) -> Iterator[ImprovisedRule]:
        moves = self._moves(case, failure)
        if moves:
            yield ImprovisedRule(
                reason=_reason(case, moves),
                affects=frozenset({"outputs", "scores"}),
                moves=moves,
            )

    def _moves(self, case: Case, failure: Failure) -> Mapping[str, str]:
        found = _MODULE.search(failure.message) if failure.exception == "ModuleNotFoundError" else None
        if found:
            return self._of_module(case, found["module"])
        found = _NAME.search(failure.message) or _ATTRIBUTE.search(failure.message)
        module = found["module"] if found else failure.attributes.get("module_name", "")
        name = found["name"] if found else failure.attributes.get("name", "")
        new = _place(case, module, name) if module and name else ""
        if not new:
            return {}
        others = (d for d in imported_from(case.notebook, module) if d.rpartition(".")[0] == module)
        gone = [d for d in others if d != f"{module}.{name}" and case.inspect.describe(d) is None]
        places = {d: _place(case, module, d.rpartition(".")[2]) for d in gone}
        return {f"{module}.{name}": new} | {old: place for old, place in places.items() if place}

    def _of_module(self, case: Case, module: str) -> Mapping[str, str]:
        """Where the names are that the notebook imports from a module that is gone; all of them, or nothing."""
        if not case.environment.has_module(module):
            return {}
        moves: dict[str, str] = {}
        for dotted in imported_from(case.notebook, module):
            home, _, leaf = dotted.rpartition(".")
            new = _place(case, home, leaf)
            if not new:
                return {}
            moves[dotted] = new
        return moves


def _place(case: Case, module: str, name: str) -> str:
    package = module.partition(".")[0]
    if package in case.environment.stdlib:
        return ""
    found = [s for s in case.inspect.search(package, name, gone_from=module) if _same_kind(name, s)]
    return found[0].name if len(found) == 1 and found[0].name != f"{module}.{name}" else ""


def _same_kind(name: str, symbol: Symbol) -> bool:
    """A name in capital letters is a class or a constant, and is one still; other names are no classes."""
    is_class = name[:1].isupper() and not name.isupper()
    return is_class == (symbol.kind is SymbolKind.CLASS)


def _reason(case: Case, moves: Mapping[str, str]) -> str:
    package = next(iter(moves)).partition(".")[0]
    version = case.environment.version_of(package)
    places = "; ".join(f"{old} is {new}" for old, new in moves.items())
    return f"In {package} {version or 'as installed'}, {places}: the only public place of that name there."
