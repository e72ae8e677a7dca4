"""The collections of a contour plot."""

import ast
from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.model.patch import Semantics
from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site


@dataclass(frozen=True, kw_only=True)
class ContourParts(Rule):
    """``for c in contours.collections:`` → ``for c in [contours]:``, where the loop only sets what they look like."""

    @property
    def node_types(self) -> tuple[type[ast.AST], ...]:
        return (ast.Attribute,)

    @property
    def words(self) -> Iterable[str]:
        return ("collections",)

    def rewrite(self, site: Site) -> Replacement | None:
        node, loop = site.node, site.parent
        if not isinstance(node, ast.Attribute) or node.attr != "collections":
            return None
        if not site.is_a(node.value, "matplotlib.contour.ContourSet") or not isinstance(loop, ast.For):
            return None
        if loop.iter is not node or not isinstance(loop.target, ast.Name) or not all(map(_sets, loop.body)):
            return None
        return Replacement(f"[{site.text(node.value)}]")


def _sets(statement: ast.stmt) -> bool:
    call = statement.value if isinstance(statement, ast.Expr) else None
    method = call.func if isinstance(call, ast.Call) else None
    return isinstance(method, ast.Attribute) and method.attr.startswith("set_") and method.attr != "set_label"


rule = ContourParts(
    applies_to=">=3.10",
    reason="A contour plot is one collection since matplotlib 3.8; the list of collections was removed in 3.10.",
    documentation="https://matplotlib.org/stable/api/prev_api_changes/api_changes_3.10.0.html",
    semantics=Semantics.EQUIVALENT,
    affects=frozenset({"plots"}),
    examples=(
        Example(
            setup="import matplotlib.pyplot as plt\nlines = plt.contour([[0, 1], [1, 2]])\n",
            before="for part in lines.collections:\n    part.set_linewidth(2)",
            after="for part in [lines]:\n    part.set_linewidth(2)",
        ),
    ),
    unchanged=("import matplotlib.pyplot as plt\nfor part in plt.gca().collections:\n    part.set_linewidth(2)\n",),
)
