"""Arguments that did nothing (any more)."""

from mlemodernizer.rewriting.kinds import KeywordChange, KeywordTable
from mlemodernizer.rewriting.rule import Example

_HOLD = KeywordChange(removed={"hold": (True, None, 1)})
_HELD = (
    *("bar", "barh", "boxplot", "contour", "contourf", "errorbar", "fill", "fill_between", "hexbin", "hist", "hist2d"),
    *("loglog", "pcolor", "pcolormesh", "pie", "plot", "quiver", "semilogx", "semilogy", "stackplot", "stem", "step"),
)
_CHANGES = {
    **dict.fromkeys(_HELD, _HOLD),
    "imshow": KeywordChange(removed={"hold": (True, None, 1), "shape": (), "imlim": ()}),
    "scatter": KeywordChange(removed={"hold": (True, None, 1), "verts": (None,)}),
    "text": KeywordChange(removed={"withdash": (False,)}),
}

rule = KeywordTable(
    applies_to=">=3.0",
    reason="matplotlib 3.0 to 3.5 removed arguments of its functions that had no effect any more, such as hold.",
    documentation="https://matplotlib.org/stable/api/prev_api_changes/api_changes_3.0.0.html",
    changes={f"{owner}.{n}": c for owner in ("matplotlib.pyplot", "matplotlib.axes.Axes") for n, c in _CHANGES.items()},
    examples=(
        Example(
            setup="import matplotlib.pyplot as plt\n",
            before="plt.plot([1, 2], hold=True)\nplt.scatter([1], [2], marker='o', verts=None, hold=None)",
            after="plt.plot([1, 2])\nplt.scatter([1], [2], marker='o')",
        ),
    ),
    unchanged=("import matplotlib.pyplot as plt\nplt.plot([1, 2], hold=False)\nplt.text(0, 0, 'a', withdash=True)\n",),
)
