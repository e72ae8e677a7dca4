"""colorbar of what is in no axes."""

from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site


@dataclass(frozen=True, kw_only=True)
class ColorbarAxes(Rule):
    """``plt.colorbar(mappable)`` → ``plt.colorbar(mappable, ax=plt.gca())``, which is where it was put."""

    @property
    def targets(self) -> Iterable[str]:
        return ("matplotlib.figure.Figure.colorbar", "matplotlib.pyplot.colorbar")

    def rewrite(self, site: Site) -> Replacement | None:
        mappable = site.argument("mappable", 0)
        if mappable is None or not site.is_call:
            return None
        refused = site.on_failing_line and "Unable to determine Axes to steal space" in site.failure[1]
        if not refused and not site.is_a(mappable, "matplotlib.cm.ScalarMappable"):
            return None
        call = site.call
        if call.starred or call.has("ax", 2) or call.has("cax", 1):
            return None
        axes = (
            site.name_of("matplotlib.pyplot.gca") if site.dotted.endswith("pyplot.colorbar") else f"{call.receiver}.gca"
        )
        call.set("ax", f"{axes}()")
        return Replacement(call.text)


rule = ColorbarAxes(
    applies_to=">=3.6",
    reason="A colorbar took its space from the current axes; since matplotlib 3.6 it has to be told from which, unless "
    "what it describes is in some.",
    documentation="https://matplotlib.org/stable/api/prev_api_changes/api_changes_3.6.0.html",
    examples=(
        Example(
            setup="import matplotlib.pyplot as plt\nplt.plot([1, 2])\n",
            before="mappable = plt.cm.ScalarMappable(cmap='jet')\nplt.colorbar(mappable, label='a')",
            after="mappable = plt.cm.ScalarMappable(cmap='jet')\nplt.colorbar(mappable, label='a', ax=plt.gca())",
        ),
    ),
    unchanged=(
        "import matplotlib.pyplot as plt\nplt.colorbar(plt.imshow([[1, 2]]))\n",
        "import matplotlib.pyplot as plt\nplt.colorbar(plt.cm.ScalarMappable(), cax=plt.axes())\n",
    ),
)
