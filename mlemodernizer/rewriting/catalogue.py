"""Finds the rules: one file each, in a folder for each library; nothing is registered by hand."""

from __future__ import annotations

import importlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from importlib.metadata import entry_points
from importlib.resources import files
from importlib.resources.abc import Traversable

from mlemodernizer.errors import RuleError
from mlemodernizer.rewriting.knowledge import Knowledge
from mlemodernizer.rewriting.rule import Rule

ENTRY_POINTS = "mlemodernizer.rules"
"""Group in which other packages name packages laid out like `mlemodernizer.rules`."""

TYPES_FILE = "types.toml"


@dataclass(frozen=True, slots=True)
class Catalogue:
    """All rules, by id, and what is known of the libraries."""

    rules: tuple[Rule, ...]
    knowledge: Knowledge

    def of_library(self, library: str) -> tuple[Rule, ...]:
        """The rules of one library."""
        return tuple(rule for rule in self.rules if rule.library == library)


def load_catalogue(package: str, *, plugins: bool = True, extra: Sequence[Rule] = ()) -> Catalogue:
    """Walk a package of rules and those that other packages add.

    Args:
        package: dotted name of the package; each folder in it is a library, each module in that one rule.
        plugins: whether to look for rules of other packages (entry-point group `ENTRY_POINTS`).
        extra: rules given by hand; each needs an id (``library.name``).

    Raises:
        RuleError: a file holds no rule, two rules have the same id or move the same name.
    """
    packages = [package]
    if plugins:
        packages += sorted(e.value for e in entry_points(group=ENTRY_POINTS))
    rules: list[Rule] = []
    tables: list[Traversable] = []
    for name in packages:
        for folder in sorted(files(name).iterdir(), key=lambda f: f.name):
            if folder.is_dir() and not folder.name.startswith("_"):
                rules += _rules_of(name, folder)
                tables += [f for f in folder.iterdir() if f.name == TYPES_FILE]
    rules += extra
    _check(rules)
    return Catalogue(tuple(sorted(rules, key=lambda r: r.id)), Knowledge.load(tables))


def _rules_of(package: str, folder: Traversable) -> Iterator[Rule]:
    for file in sorted(folder.iterdir(), key=lambda f: f.name):
        stem, dot, suffix = file.name.partition(".")
        if dot and suffix == "py" and not stem.startswith("_"):
            module = importlib.import_module(f"{package}.{folder.name}.{stem}")
            rule = getattr(module, "rule", None)
            if not isinstance(rule, Rule):
                raise RuleError(
                    f"{module.__name__} holds no rule",
                    hint="Give it a module-level `rule = …`, an object of a Rule class.",
                )
            yield replace(rule, id=f"{folder.name}.{stem}")


def _check(rules: Iterable[Rule]) -> None:
    ids: set[str] = set()
    moved: dict[str, str] = {}
    for rule in rules:
        if "." not in rule.id:
            raise RuleError(f"a rule has the id {rule.id!r}", hint="Give it one of the form 'library.name'.")
        if rule.id in ids:
            raise RuleError(f"two rules are called {rule.id!r}", hint="Rename one of them.")
        ids.add(rule.id)
        for old in rule.moves:
            if old in moved:
                raise RuleError(f"{rule.id} and {moved[old]} both move {old}", hint="Keep one of the two.")
            moved[old] = rule.id
