"""Imports of modules of the same package."""

import ast
import re
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site


@dataclass(frozen=True, kw_only=True)
class RelativeImports(Rule):
    """In ``pack/plots.py``: ``from tools import f`` → ``from .tools import f``, where ``pack/tools.py`` is meant."""

    @property
    def node_types(self) -> tuple[type[ast.AST], ...]:
        return (ast.ImportFrom, ast.Import)

    def rewrite(self, site: Site) -> Replacement | None:
        node = site.node
        module = site.references.analysis.program_of(site.unit.id).name
        package = module if site.unit.id.endswith("__init__.py") else module.rpartition(".")[0]
        if not package:
            return None
        if isinstance(node, ast.ImportFrom):
            if node.level or node.module is None or not self._is_sibling(site, package, node.module):
                return None
            return Replacement(re.sub(r"^from(\s+)", r"from\1.", site.text(), count=1))
        if isinstance(node, ast.Import) and len(node.names) == 1:
            alias = node.names[0]
            if "." not in alias.name and self._is_sibling(site, package, alias.name):
                return Replacement(f"from . {site.text()}")
        return None

    def _is_sibling(self, site: Site, package: str, name: str) -> bool:
        """Whether a name can only be that of a module beside this one."""
        top = name.partition(".")[0]
        modules = site.references.analysis.modules
        known = top in modules or any(m.startswith(f"{top}.") for m in modules) or site.environment.has_module(top)
        return f"{package}.{name}" in modules and not known


rule = RelativeImports(
    applies_to=">=3.0",
    reason="A module of the same package is imported by its place, with a dot, since Python 3.0.",
    documentation="https://docs.python.org/3/whatsnew/3.0.html#changed-syntax",
    examples=(
        Example(
            path="pack/plots.py",
            beside={"pack/__init__.py": "", "pack/tools.py": "def f(x):\n    return x\n"},
            before="import tools\nfrom tools import f",
            after="from . import tools\nfrom .tools import f",
            not_run="stands in a package",
        ),
    ),
    unchanged=("from tools import f\nimport tools", "from . import tools"),
)
