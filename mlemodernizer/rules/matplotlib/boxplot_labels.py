"""boxplot(labels=)."""

from mlemodernizer.rewriting.kinds import Keywords
from mlemodernizer.rewriting.rule import Example

rule = Keywords(
    applies_to=">=3.11",
    reason="boxplot's argument labels is called tick_labels since matplotlib 3.9; labels was removed in 3.11.",
    documentation="https://matplotlib.org/stable/api/prev_api_changes/api_changes_3.9.0.html",
    functions=("matplotlib.pyplot.boxplot", "matplotlib.axes.Axes.boxplot"),
    renamed={"labels": "tick_labels"},
    examples=(
        Example(
            setup="import matplotlib.pyplot as plt\n",
            before="plt.boxplot([[1, 2], [2, 3]], labels=['a', 'b'])",
            after="plt.boxplot([[1, 2], [2, 3]], tick_labels=['a', 'b'])",
        ),
    ),
    unchanged=("import matplotlib.pyplot as plt\nplt.pie([1, 2], labels=['a', 'b'])\n",),
)
