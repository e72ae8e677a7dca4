"""barh(bottom=)."""

from mlemodernizer.rewriting.kinds import Keywords
from mlemodernizer.rewriting.rule import Example

rule = Keywords(
    applies_to=">=3.0",
    reason="barh's argument bottom is called y since matplotlib 2.0; bottom was removed in 3.0.",
    documentation="https://matplotlib.org/stable/api/prev_api_changes/api_changes_3.0.0.html",
    functions=("matplotlib.pyplot.barh", "matplotlib.axes.Axes.barh"),
    renamed={"bottom": "y"},
    examples=(
        Example(
            setup="import matplotlib.pyplot as plt\n",
            before="plt.barh(bottom=[0, 1], width=[2, 3])",
            after="plt.barh(y=[0, 1], width=[2, 3])",
        ),
    ),
    unchanged=("import matplotlib.pyplot as plt\nplt.bar([0, 1], [2, 3], bottom=[1, 1])\n",),
)
