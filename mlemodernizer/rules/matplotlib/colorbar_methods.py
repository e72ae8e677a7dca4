"""Methods of colorbars that are those of what they describe."""

from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site

_COLORBAR = "matplotlib.colorbar.Colorbar"
_MAPPABLE = ("get_clim", "get_cmap", "set_clim", "set_cmap", "set_norm")


@dataclass(frozen=True, kw_only=True)
class ColorbarMethods(Rule):
    """``bar.set_clim(0, 1)`` → ``bar.mappable.set_clim(0, 1)``."""

    @property
    def targets(self) -> Iterable[str]:
        return (*(f"{_COLORBAR}.{name}" for name in _MAPPABLE), f"{_COLORBAR}.draw_all")

    def rewrite(self, site: Site) -> Replacement | None:
        if not site.is_call or not site.is_method:
            return None
        call = site.call
        name = site.dotted.rpartition(".")[2]
        if name == "draw_all":
            return Replacement(f"{call.receiver}.update_normal({call.receiver}.mappable)")
        call.set_function(f"{call.receiver}.mappable.{name}")
        return Replacement(call.text)


rule = ColorbarMethods(
    applies_to=">=3.8",
    reason="Colorbars lost the methods of what they describe in matplotlib 3.3, and draw_all in 3.8.",
    documentation="https://matplotlib.org/stable/api/prev_api_changes/api_changes_3.3.0.html",
    examples=(
        Example(
            setup="import matplotlib.pyplot as plt\nbar = plt.colorbar(plt.imshow([[1, 2]]))\n",
            before="bar.set_clim(0, 3)\nbar.draw_all()",
            after="bar.mappable.set_clim(0, 3)\nbar.update_normal(bar.mappable)",
        ),
    ),
    unchanged=("import matplotlib.pyplot as plt\nplt.imshow([[1, 2]]).set_clim(0, 3)\n",),
)
