"""Sorting by a function that compares two things."""

import ast
from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site


@dataclass(frozen=True, kw_only=True)
class SortByComparison(Rule):
    """``sorted(rows, cmp=f)`` → ``sorted(rows, key=functools.cmp_to_key(f))``."""

    @property
    def targets(self) -> Iterable[str]:
        return ("builtins.sorted",)

    @property
    def members(self) -> Iterable[str]:
        return ("sort",)

    def rewrite(self, site: Site) -> Replacement | None:
        node = site.node
        if not isinstance(node, ast.Call):
            return None
        is_method = isinstance(node.func, ast.Attribute) and node.func.attr == "sort"
        is_function = not is_method and site.name(node.func) == "builtins.sorted"
        position = 1 if is_function else 0
        compares = node.args[position] if len(node.args) == position + 1 else None
        named = any(keyword.arg == "cmp" for keyword in node.keywords)
        if not (is_function or is_method) or (not named and not self._is_function(site, compares, is_method)):
            return None
        if any(keyword.arg == "key" for keyword in node.keywords):
            return None
        call = site.call
        function = call.remove("cmp", position)
        if function is None:
            return None
        call.set("key", f"{site.name_of('functools.cmp_to_key')}({function})")
        return Replacement(call.text)

    def _is_function(self, site: Site, node: ast.expr | None, is_method: bool) -> bool:
        """Whether a positional argument is certainly a function that compares; of other `sort` methods it is not."""
        if isinstance(node, ast.Lambda):
            return len(node.args.args) == 2  # noqa: PLR2004 - what it compares
        functions = {f.name for f in site.references.of_kind(ast.FunctionDef)} | {"cmp"}
        return isinstance(node, ast.Name) and node.id in functions and (site.python2 or not is_method)


rule = SortByComparison(
    applies_to=">=3.0",
    reason="Sorting takes no function that compares since Python 3.0; functools.cmp_to_key makes a key of one.",
    documentation="https://docs.python.org/3/whatsnew/3.0.html#builtins",
    examples=(
        Example(
            before="rows = sorted([3, 1], cmp=lambda a, b: b - a)\nrows.sort(lambda a, b: a - b)",
            after="from functools import cmp_to_key\n"
            "rows = sorted([3, 1], key=cmp_to_key(lambda a, b: b - a))\nrows.sort(key=cmp_to_key(lambda a, b: a - b))",
        ),
    ),
    unchanged=(
        "rows = sorted([3, 1], key=lambda a: -a)\nrows.sort(reverse=True)",
        "import numpy as np\na = np.array([[2, 1]])\na.sort(0)\na.sort(axis=1)",
    ),
)
