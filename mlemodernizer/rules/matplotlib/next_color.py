"""The next colour of the axes' cycle."""

import ast
from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site


@dataclass(frozen=True, kw_only=True)
class NextColor(Rule):
    """``next(ax._get_lines.prop_cycler)['color']`` → ``ax._get_lines.get_next_color()``."""

    @property
    def node_types(self) -> tuple[type[ast.AST], ...]:
        return (ast.Call, ast.Subscript)

    @property
    def words(self) -> Iterable[str]:
        return ("_get_lines",)

    def rewrite(self, site: Site) -> Replacement | None:
        node = site.node
        name = "color_cycle"
        if isinstance(node, ast.Subscript):
            if site.literal(node.slice) != "color":
                return None
            node, name = node.value, "prop_cycler"
        if not isinstance(node, ast.Call) or site.name(node.func) != "builtins.next" or len(node.args) != 1:
            return None
        cycle = node.args[0]
        if not isinstance(cycle, ast.Attribute) or cycle.attr != name:
            return None
        if not isinstance(cycle.value, ast.Attribute) or cycle.value.attr != "_get_lines":
            return None
        return Replacement(f"{site.text(cycle.value)}.get_next_color()")


rule = NextColor(
    applies_to=">=3.8",
    reason="The axes' private cycle of properties is gone since matplotlib 3.8; its next colour can be asked for.",
    documentation="https://matplotlib.org/stable/api/prev_api_changes/api_changes_3.8.0.html",
    examples=(
        Example(
            setup="import matplotlib.pyplot as plt\nax = plt.gca()\n",
            before="color = next(ax._get_lines.prop_cycler)['color']",
            after="color = ax._get_lines.get_next_color()",
        ),
    ),
    unchanged=("cycle = iter([{'color': 'r'}])\ncolor = next(cycle)['color']\n",),
)
