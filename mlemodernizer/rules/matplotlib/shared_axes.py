"""Axes that are made to share their limits."""

import ast
from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site

_SHARE = {"get_shared_x_axes": "sharex", "get_shared_y_axes": "sharey"}


@dataclass(frozen=True, kw_only=True)
class SharedAxes(Rule):
    """``a.get_shared_x_axes().join(a, b)`` → ``b.sharex(a)``."""

    @property
    def node_types(self) -> tuple[type[ast.AST], ...]:
        return (ast.Call,)

    @property
    def words(self) -> Iterable[str]:
        return _SHARE

    def rewrite(self, site: Site) -> Replacement | None:
        node = site.node
        if not isinstance(node, ast.Call) or len(node.args) != 2 or not site.is_statement:  # noqa: PLR2004 - a pair
            return None
        join = node.func
        groups = join.value if isinstance(join, ast.Attribute) and join.attr == "join" else None
        asked = groups.func if isinstance(groups, ast.Call) else None
        if not isinstance(asked, ast.Attribute) or asked.attr not in _SHARE:
            return None
        first, second = node.args
        if isinstance(second, ast.Starred) or isinstance(first, ast.Starred):
            return None
        return Replacement(f"{site.text(second)}.{_SHARE[asked.attr]}({site.text(first)})")


rule = SharedAxes(
    applies_to=">=3.8",
    reason="The groups of axes that share their limits cannot be changed since matplotlib 3.8, other than by sharex.",
    documentation="https://matplotlib.org/stable/api/prev_api_changes/api_changes_3.8.0.html",
    examples=(
        Example(
            setup="import matplotlib.pyplot as plt\nfig, (a, b) = plt.subplots(1, 2)\n",
            before="a.get_shared_y_axes().join(a, b)",
            after="b.sharey(a)",
        ),
    ),
    unchanged=("import matplotlib.pyplot as plt\ngroups = plt.gca().get_shared_x_axes()\n', '.join(['a', 'b'])\n",),
)
