"""Axes3D(fig)."""

import ast
from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.model.patch import Semantics
from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site


@dataclass(frozen=True, kw_only=True)
class AddsAxes(Rule):
    """``Axes3D(fig)`` → ``fig.add_axes(Axes3D(fig))``."""

    @property
    def targets(self) -> Iterable[str]:
        return ("mpl_toolkits.mplot3d.Axes3D",)

    def rewrite(self, site: Site) -> Replacement | None:
        figure = site.argument("fig", 0)
        if not site.is_call or not isinstance(figure, ast.Name):
            return None
        parent = site.parent
        if isinstance(parent, ast.Call) or site.argument("auto_add_to_figure") is not None:
            return None
        if _is_added_later(site):
            return None
        return Replacement(f"{figure.id}.add_axes({site.text()})")


def _is_added_later(site: Site) -> bool:
    """Whether the notebook's author wrote it the way it has to be written now."""
    return ".add_axes(" in site.unit.text


rule = AddsAxes(
    applies_to=">=3.7",
    reason="Axes3D(fig) does not add itself to the figure any more since matplotlib 3.7.",
    documentation="https://matplotlib.org/stable/api/prev_api_changes/api_changes_3.4.0.html",
    semantics=Semantics.EQUIVALENT,
    affects=frozenset({"plots"}),
    examples=(
        Example(
            setup="import matplotlib.pyplot as plt\nfrom mpl_toolkits.mplot3d import Axes3D\nfig = plt.figure()\n",
            before="ax = Axes3D(fig, elev=48)",
            after="ax = fig.add_axes(Axes3D(fig, elev=48))",
        ),
    ),
    unchanged=(
        "import matplotlib.pyplot as plt\nfrom mpl_toolkits.mplot3d import Axes3D\nfig = plt.figure()\n"
        "ax = Axes3D(fig)\nfig.add_axes(ax)\n",
    ),
)
