"""boxplot(whis='range', manage_xticks=)."""

from mlemodernizer.rewriting.kinds import KeywordChange, KeywordTable
from mlemodernizer.rewriting.rule import Example

_BOXPLOT = KeywordChange(
    renamed={"manage_xticks": "manage_ticks"},
    values={("whis", "range"): "(0, 100)", ("whis", "limits"): "(0, 100)", ("whis", "min/max"): "(0, 100)"},
)

rule = KeywordTable(
    applies_to=">=3.3",
    reason="boxplot's whis='range' became whis=(0, 100) in matplotlib 3.2, manage_xticks manage_ticks in 3.1.",
    documentation="https://matplotlib.org/stable/api/prev_api_changes/api_changes_3.3.0.html",
    changes={
        "matplotlib.pyplot.boxplot": _BOXPLOT,
        "matplotlib.axes.Axes.boxplot": _BOXPLOT,
        "seaborn.boxplot": _BOXPLOT,
    },
    examples=(
        Example(
            setup="import matplotlib.pyplot as plt\n",
            before="plt.boxplot([1, 2, 5], whis='range', positions=[2], manage_xticks=False)",
            after="plt.boxplot([1, 2, 5], whis=(0, 100), positions=[2], manage_ticks=False)",
        ),
    ),
    unchanged=("import matplotlib.pyplot as plt\nplt.boxplot([1, 2, 5], whis=1.5)\n",),
)
