"""The module imp."""

from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site

_NEW = {"imp.new_module": "types.ModuleType", "imp.reload": "importlib.reload"}


@dataclass(frozen=True, kw_only=True)
class ImpModule(Rule):
    """``imp.reload(module)`` → ``importlib.reload(module)``; ``imp.load_source(name, path)`` by the file's loader."""

    @property
    def targets(self) -> Iterable[str]:
        return (*_NEW, "imp.load_source")

    def rewrite(self, site: Site) -> Replacement | None:
        if not site.is_call:
            return Replacement(site.name_of(_NEW[site.dotted])) if site.dotted in _NEW else None
        call = site.call
        if site.dotted in _NEW:
            call.set_function(site.name_of(_NEW[site.dotted]))
            return Replacement(call.text)
        if call.starred or call.positional != 2 or call.keywords():  # noqa: PLR2004 - a name and a path
            return None
        call.set_function(site.name_of("importlib.machinery.SourceFileLoader"))
        return Replacement(f"{call.text}.load_module()")


rule = ImpModule(
    applies_to=">=3.12",
    reason="The module imp was removed in Python 3.12; importlib and types have what it did.",
    documentation="https://docs.python.org/3.12/whatsnew/3.12.html#imp",
    gone=frozenset({"imp", *(f"imp.{name}" for name in ("load_source", "new_module", "reload"))}),
    examples=(
        Example(
            before="import imp\nimport json\nimp.reload(json)",
            after="from importlib import reload\nimport json\nreload(json)",
        ),
        Example(
            before="import imp\nhelpers = imp.load_source('helpers', 'helpers.py')",
            after="from importlib.machinery import SourceFileLoader\n"
            "helpers = SourceFileLoader('helpers', 'helpers.py').load_module()",
            not_run="needs a module",
        ),
    ),
    unchanged=("import importlib, json\nimportlib.reload(json)\n", "imp = 1\nprint(imp)\n"),
)
