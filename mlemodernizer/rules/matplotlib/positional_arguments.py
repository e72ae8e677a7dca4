"""Arguments that have to be named."""

from dataclasses import dataclass

from mlemodernizer.rewriting.kinds import KeywordOnly
from mlemodernizer.rewriting.rule import Example, Replacement
from mlemodernizer.rewriting.site import Site

_ANGLE = (None, None, None, "angle", "theta1", "theta2")
_GRID = (None, None, "sharex", "sharey", "squeeze", "subplot_kw", "gridspec_kw")
_IMAGE = (None, None, None, "aspect", "interpolation", "alpha", "vmin", "vmax", "origin", "extent")
_STEM = (None, None, None, "markerfmt", "basefmt", "bottom", "label")
_TEXTS = (None, "fontdict", "minor")
_TICKS = (None, "minor")


@dataclass(frozen=True, kw_only=True)
class PositionalArguments(KeywordOnly):
    """Of `stem` only where x and y are given: it may be called without x. Behind ticks there may be their labels."""

    def rewrite(self, site: Site) -> Replacement | None:
        names, second = self.functions[site.dotted], site.literal(site.argument("", 1))
        if (names is _STEM and isinstance(second, str)) or (names is _TICKS and not isinstance(second, bool)):
            return None
        return super().rewrite(site)


rule = PositionalArguments(
    applies_to=">=3.8",
    reason="These arguments can only be given by name since matplotlib 3.6 to 3.8.",
    documentation="https://matplotlib.org/stable/api/prev_api_changes/api_changes_3.8.0.html",
    functions={
        "matplotlib.axes.Axes.imshow": _IMAGE,
        "matplotlib.axes.Axes.set_xticklabels": _TEXTS,
        "matplotlib.axes.Axes.set_xticks": _TICKS,
        "matplotlib.axes.Axes.set_yticklabels": _TEXTS,
        "matplotlib.axes.Axes.set_yticks": _TICKS,
        "matplotlib.axes.Axes.stem": _STEM,
        "matplotlib.collections.LineCollection": (None, "linewidths", "colors", "antialiaseds", "linestyles"),
        "matplotlib.collections.PatchCollection": (None, "match_original"),
        "matplotlib.figure.Figure.legend": (None, None, "loc"),
        "matplotlib.figure.Figure.subplots": _GRID,
        "matplotlib.lines.Line2D": (None, None, "linewidth", "linestyle", "color", "marker", "markersize"),
        "matplotlib.patches.Arc": _ANGLE,
        "matplotlib.patches.Arrow": (None, None, None, None, "width"),
        "matplotlib.patches.CirclePolygon": (None, None, "resolution"),
        "matplotlib.patches.Ellipse": _ANGLE,
        "matplotlib.patches.FancyArrow": (None, None, None, None, "width"),
        "matplotlib.patches.FancyArrowPatch": (None, None, "path", "arrowstyle"),
        "matplotlib.patches.Polygon": (None, "closed"),
        "matplotlib.patches.Rectangle": _ANGLE,
        "matplotlib.patches.RegularPolygon": (None, None, "radius", "orientation"),
        "matplotlib.patches.Wedge": (None, None, None, None, "width"),
        "matplotlib.pyplot.imshow": _IMAGE,
        "matplotlib.pyplot.stem": _STEM,
        "matplotlib.pyplot.subplots": _GRID,
        "matplotlib.pyplot.tight_layout": ("pad", "h_pad", "w_pad", "rect"),
    },
    examples=(
        Example(
            setup="from matplotlib.patches import Ellipse\nimport matplotlib.pyplot as plt\nstyle = {'alpha': 0.5}\n",
            before="fig, axes = plt.subplots(2, 2, True)\naxes[0, 0].add_patch(Ellipse((0, 0), 1, 2, 30, **style))\n"
            "plt.tight_layout(1.5)",
            after="fig, axes = plt.subplots(2, 2, sharex=True)\n"
            "axes[0, 0].add_patch(Ellipse((0, 0), 1, 2, angle=30, **style))\nplt.tight_layout(pad=1.5)",
        ),
    ),
    unchanged=(
        "import matplotlib.pyplot as plt\nfig, axes = plt.subplots(2, 2, sharex=True)\nplt.imshow([[1]], 'gray')\n"
        "plt.stem([1, 2], 'b-', 'bo', 'r-')\naxes[0, 0].set_xticks([1, 2], ['a', 'b'])\n",
        "class Ellipse:\n    def __init__(self, *args):\n        pass\n\n\nEllipse((0, 0), 1, 2, 30)\n",
    ),
)
