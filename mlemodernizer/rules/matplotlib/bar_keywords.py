"""bar(left=)."""

from mlemodernizer.rewriting.kinds import Keywords
from mlemodernizer.rewriting.rule import Example

rule = Keywords(
    applies_to=">=3.0",
    reason="bar's argument left is called x since matplotlib 2.0; left was removed in 3.0.",
    documentation="https://matplotlib.org/stable/api/prev_api_changes/api_changes_3.0.0.html",
    functions=("matplotlib.pyplot.bar", "matplotlib.axes.Axes.bar"),
    renamed={"left": "x"},
    examples=(
        Example(
            setup="import matplotlib.pyplot as plt\n",
            before="plt.bar(left=[0, 1], height=[2, 3])",
            after="plt.bar(x=[0, 1], height=[2, 3])",
        ),
    ),
    unchanged=("import matplotlib.pyplot as plt\nplt.barh([0, 1], [2, 3], left=[1, 1])\n",),
)
