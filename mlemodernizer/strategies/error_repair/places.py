"""Where names that are gone from a module can be now."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from mlemodernizer.interfaces import Case
from mlemodernizer.model.symbol import Symbol, SymbolKind
from mlemodernizer.rewriting.engine import Engine
from mlemodernizer.strategies.error_repair.usage import Usage, usage_of


@dataclass(frozen=True)
class Places:
    """Looks for names in the installed packages.

    Of several objects of one name, the one counts that a package around the module offers.

    Args:
        case: the notebook, and whom to ask.
        engine: gives the type oracle.
        usage: how the notebook uses the module that they are gone from.
    """

    case: Case
    engine: Engine
    usage: Usage

    def find(self, names: Iterable[str], package: str = "", like: str = "") -> Mapping[str, str]:
        """Where each name is now; without those for which there is no place, or more than one.

        Names that left one module together are taken to have gone to one, where there is one that has them all.

        Args:
            names: dotted names that are gone.
            package: where to look; by default in the package that each was in.
            like: the last part of the module's name, where the module itself is meant.
        """
        found = {name: self._candidates(name, package) for name in names}
        unique = {name: symbols[0] for name, symbols in found.items() if len(symbols) == 1}
        homes = Counter(_home(symbol.name) for symbol in unique.values())
        for name, symbols in found.items():
            if name not in unique and homes:
                beside = self._beside(name, symbols, homes)
                if beside is not None:
                    unique[name] = beside
        common = set[str]().union(*(_homes(s) for s in unique.values()))
        common = {home for home in common if all(_is_home(home, symbol) for symbol in unique.values())}
        if common:
            together = min(
                common,
                key=lambda home: (home.rpartition(".")[2] != like, -homes[home], home.count("."), len(home), home),
            )
            return {name: f"{together}.{name.rpartition('.')[2]}" for name in unique}
        return {name: symbol.name for name, symbol in unique.items()}

    def _candidates(self, name: str, package: str) -> Sequence[Symbol]:
        module, _, leaf = name.rpartition(".")
        top = package or module.partition(".")[0]
        if top in self.case.environment.stdlib:
            return ()
        found = self.case.inspect.search(top, leaf, gone_from=module)
        fitting = [s for s in found if s.name != name and self._fits(name, s)]
        # data of the same name in another module are other data
        fitting = [s for s in fitting if s.kind is not SymbolKind.VALUE or _is_around(module, s)]
        own = [s for s in fitting if s.name.partition(".")[0] == top] or fitting
        offered = [s for s in own if _is_around(module, s)]
        return offered if len(offered) == 1 else own

    def _beside(self, name: str, symbols: Sequence[Symbol], homes: Mapping[str, int]) -> Symbol | None:
        """The one of several, or of none, that is where the others have gone."""
        near = [s for s in symbols if not _homes(s).isdisjoint(homes)]
        if near or symbols:
            return near[0] if len(near) == 1 else None
        told = [self.case.inspect.describe(f"{home}.{name.rpartition('.')[2]}") for home in homes]
        there = [symbol for symbol in told if symbol is not None and self._fits(name, symbol)]
        return there[0] if len(there) == 1 else None

    def _fits(self, name: str, symbol: Symbol) -> bool:
        """Whether a symbol is of the kind that the name says, and can be used as the notebook uses it."""
        if not _same_kind(name.rpartition(".")[2], symbol) or not self.usage.fits(name, symbol, self.case.inspect):
            return False
        if symbol.kind is SymbolKind.CLASS:
            return True
        inside = usage_of(self.engine, self.case.notebook, name).names
        if symbol.kind is not SymbolKind.MODULE:
            return not any(dotted.startswith(f"{name}.") for dotted in inside)  # what has names in it is a module
        return all(self.case.inspect.describe(symbol.name + dotted[len(name) :]) is not None for dotted in inside)


def _home(name: str) -> str:
    return name.rpartition(".")[0]


def _homes(symbol: Symbol) -> set[str]:
    return {_home(name) for name in (symbol.name, *symbol.names)}


def _is_around(module: str, symbol: Symbol) -> bool:
    """Whether a package around a module offers a symbol."""
    return any(module.startswith(f"{home}.") for home in _homes(symbol))


def _is_home(home: str, symbol: Symbol) -> bool:
    """Whether a package offers an object as its own: it holds the object, and its definition."""
    return home in _homes(symbol) and f"{symbol.home}.".startswith(f"{home}.")


def _same_kind(leaf: str, symbol: Symbol) -> bool:
    """A name in capital letters is a class or a constant, and is one still; other names are no classes."""
    if leaf.isupper():
        return symbol.kind in (SymbolKind.CLASS, SymbolKind.VALUE)
    return leaf[:1].isupper() == (symbol.kind is SymbolKind.CLASS)
