"""Places of legends that there never were."""

import ast
from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site

_INSTEAD = {
    "matplotlib.pyplot.legend": "best",
    "matplotlib.axes.Axes.legend": "best",
    "matplotlib.figure.Figure.legend": "upper right",
    "matplotlib.pyplot.figlegend": "upper right",
}
_PLACES = {
    *("best", "center", "center left", "center right", "right"),
    *(f"{height} {side}" for height in ("lower", "upper") for side in ("center", "left", "right")),
}


@dataclass(frozen=True, kw_only=True)
class LegendLocation(Rule):
    """``legend(loc='bottom right')`` → ``legend(loc='best')``, which is where it was put."""

    @property
    def targets(self) -> Iterable[str]:
        return _INSTEAD

    def rewrite(self, site: Site) -> Replacement | None:
        place = site.argument("loc")
        value = site.literal(place)
        if not isinstance(place, ast.Constant) or not isinstance(value, str):
            return None
        if value in _PLACES or value.startswith("outside"):
            return None
        call = site.call
        call.set("loc", repr(_INSTEAD[site.dotted]))
        return Replacement(call.text)


rule = LegendLocation(
    applies_to=">=3.3",
    reason="A legend with an unknown place was put where it fits best; since matplotlib 3.3 the place is refused.",
    documentation="https://matplotlib.org/stable/api/prev_api_changes/api_changes_3.3.0.html",
    examples=(
        Example(
            setup="import matplotlib.pyplot as plt\n",
            before="plt.legend(['a'], loc='bottom right', ncol=2)",
            after="plt.legend(['a'], loc='best', ncol=2)",
        ),
    ),
    unchanged=(
        "import matplotlib.pyplot as plt\nplt.legend(['a'], loc='lower right')\nplt.legend(['a'], loc=3)\n"
        "plt.gcf().legend(loc='outside upper right')\n",
    ),
)
