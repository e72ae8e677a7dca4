"""A name that is gone from its module is looked for in the rest of the installed package."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from mlemodernizer.interfaces import Case
from mlemodernizer.model.outcome import Failure
from mlemodernizer.strategies.error_repair.failed_run import lacking, missing_module
from mlemodernizer.strategies.error_repair.improvised import ImprovisedRule, ImprovisedRuleStrategy
from mlemodernizer.strategies.error_repair.places import Places
from mlemodernizer.strategies.error_repair.usage import usage_of


class RelocateStrategy(ImprovisedRuleStrategy):
    """One unambiguous hit that fits is a patch.

    A hit is by name: that the object does the same as before is not known, only that the package has one object of
    that name in public, that it is a class where a class was asked for, takes the arguments that the notebook gives
    it, and has the methods that the notebook calls.
    """

    name = "relocate"

    def rules(self, case: Case, failure: Failure) -> Iterator[ImprovisedRule]:
        module = missing_module(failure)
        if module:
            moves, gone = self._of_module(case, module)
        else:
            moves, gone = self._of_name(case, *lacking(failure))
        if moves:
            yield self.moved(case, moves, _reason(case, moves), gone)

    def _of_name(self, case: Case, module: str, name: str) -> tuple[Mapping[str, str], frozenset[str]]:
        """Where a name is now, and what else is gone from its module and used."""
        if not module or not name:
            return {}, frozenset()
        dotted = f"{module}.{name}"
        usage = usage_of(self.engine, case.notebook, module)
        others = (d for d in usage.names if d.rpartition(".")[0] == module and d != dotted)
        gone = [d for d in others if case.inspect.describe(d) is None]
        places = Places(case, self.engine, usage).find([dotted, *gone])
        return (places, frozenset()) if dotted in places else self._of_module(case, dotted)

    def _of_module(self, case: Case, module: str) -> tuple[Mapping[str, str], frozenset[str]]:
        """Where a module that is gone is now, or all names that the notebook uses of it; or nothing."""
        if not case.environment.has_module(module):
            return {}, frozenset()
        usage = usage_of(self.engine, case.notebook, module)
        if not usage.names:
            return {}, frozenset()
        moves: dict[str, str] = {}
        gone: set[str] = set()
        for owner in dict.fromkeys(name.rpartition(".")[0] for name in usage.names):
            names = [name for name in usage.names if name.rpartition(".")[0] == owner]
            dependency = _dependency(case, owner, names)
            if dependency:
                moves[owner] = dependency
                continue
            like = _leaf(owner) if owner in usage.imported else ""
            places = Places(case, self.engine, usage).find(names, like=like)
            homes = {new.rpartition(".")[0] for new in places.values()}
            if not places or (len(places) < len(names) and owner not in usage.stars):
                return {}, frozenset()
            if owner in usage.imported and len(homes) == 1 and all(_leaf(o) == _leaf(n) for o, n in places.items()):
                moves[owner] = homes.pop()
            elif owner in usage.stars:
                return {}, frozenset()
            else:
                moves |= places
                gone |= {owner} & usage.imported
        return moves, frozenset(gone)


def _dependency(case: Case, module: str, names: list[str]) -> str:
    """The package of a module's own name, where a package that was carried along became one that is depended on."""
    package, leaf = module.partition(".")[0], _leaf(module)
    if leaf == package or leaf in case.environment.stdlib or not case.environment.modules.get(leaf):
        return ""
    held = all(case.inspect.describe(leaf + name[len(module) :]) is not None for name in names)
    return leaf if held else ""


def _leaf(name: str) -> str:
    return name.rpartition(".")[2]


def _reason(case: Case, moves: Mapping[str, str]) -> str:
    package = next(iter(moves)).partition(".")[0]
    version = case.environment.version_of(package)
    places = "; ".join(f"{old} is {new}" for old, new in moves.items())
    return f"In {package} {version or 'as installed'}, {places}: the only public place of that name there."
