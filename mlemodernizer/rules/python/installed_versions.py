"""The package pkg_resources."""

import ast
from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site

_DISTRIBUTION = "pkg_resources.get_distribution"
_PARSE = "pkg_resources.parse_version"


@dataclass(frozen=True, kw_only=True)
class InstalledVersions(Rule):
    """``pkg_resources.get_distribution('a').version`` → ``importlib.metadata.version('a')``, where it is missing."""

    @property
    def targets(self) -> Iterable[str]:
        return (_PARSE,)

    @property
    def node_types(self) -> tuple[type[ast.AST], ...]:
        return (ast.Attribute,)

    @property
    def words(self) -> Iterable[str]:
        return ("get_distribution",)

    def rewrite(self, site: Site) -> Replacement | None:
        node = site.node
        if site.dotted == _PARSE and site.is_call:
            call = site.call
            call.set_function(site.name_of("packaging.version.parse"))
            return Replacement(call.text)
        if not isinstance(node, ast.Attribute) or node.attr != "version" or not isinstance(node.value, ast.Call):
            return None
        if site.name(node.value.func) != _DISTRIBUTION or len(node.value.args) != 1:
            return None
        return Replacement(f"{site.name_of('importlib.metadata.version')}({site.text(node.value.args[0])})")


rule = InstalledVersions(
    applies_to=">=3.8",
    reason="pkg_resources is no longer part of setuptools, or not installed here; importlib.metadata is there since "
    "Python 3.8.",
    documentation="https://docs.python.org/3/library/importlib.metadata.html",
    gone=frozenset({"pkg_resources", _DISTRIBUTION, _PARSE}),
    absent="pkg_resources",
    examples=(
        Example(
            before="import pkg_resources\nprint(pkg_resources.get_distribution('numpy').version)",
            after="from importlib.metadata import version\nprint(version('numpy'))",
        ),
    ),
    unchanged=("import importlib.metadata\nimportlib.metadata.version('numpy')\n",),
)
