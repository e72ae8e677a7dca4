"""The boxes of a box plot."""

import ast
from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.model.patch import Semantics
from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site

_DRAWN_BY = ("seaborn.boxplot", "seaborn.boxenplot", "seaborn.catplot", "seaborn.factorplot")


@dataclass(frozen=True, kw_only=True)
class BoxArtists(Rule):
    """``ax.artists`` → ``ax.patches``, in a notebook whose boxes are drawn by seaborn."""

    @property
    def node_types(self) -> tuple[type[ast.AST], ...]:
        return (ast.Attribute,)

    @property
    def words(self) -> Iterable[str]:
        return ("artists",)

    def rewrite(self, site: Site) -> Replacement | None:
        node = site.node
        if not isinstance(node, ast.Attribute) or node.attr != "artists" or not isinstance(node.ctx, ast.Load):
            return None
        read = isinstance(site.parent, ast.Subscript | ast.For | ast.Call | ast.comprehension)
        if not read or not site.is_a(node.value, "matplotlib.axes.Axes") or not _has_boxes(site):
            return None
        return Replacement(f"{site.text(node.value)}.patches")


def _has_boxes(site: Site) -> bool:
    return any(site.name(call.func) in _DRAWN_BY for call in site.references.of_kind(ast.Call))


rule = BoxArtists(
    applies_to=">=3.5",
    reason="Since matplotlib 3.5 the boxes of box plots are among the patches of their axes, not among the artists.",
    documentation="https://matplotlib.org/stable/api/prev_api_changes/api_changes_3.5.0.html",
    semantics=Semantics.EQUIVALENT,
    affects=frozenset({"plots"}),
    examples=(
        Example(
            setup="import seaborn as sns\nax = sns.boxplot(x=[1, 2, 3])\n",
            before="ax.artists[0].set_facecolor('r')\nfor i, box in enumerate(ax.artists):\n    box.set_edgecolor('k')",
            after="ax.patches[0].set_facecolor('r')\nfor i, box in enumerate(ax.patches):\n    box.set_edgecolor('k')",
        ),
    ),
    unchanged=("import matplotlib.pyplot as plt\nfor artist in plt.gca().artists:\n    artist.set_visible(False)\n",),
)
