"""pie(startangle=None, radius=None)."""

from mlemodernizer.rewriting.kinds import Keywords
from mlemodernizer.rewriting.rule import Example

rule = Keywords(
    applies_to=">=3.5",
    reason="None stood for pie's default start and radius until matplotlib 3.5; they are numbers now.",
    documentation="https://matplotlib.org/stable/api/prev_api_changes/api_changes_3.3.0.html",
    functions=("matplotlib.pyplot.pie", "matplotlib.axes.Axes.pie"),
    removed={"startangle": (None,), "radius": (None,)},
    examples=(
        Example(
            setup="import matplotlib.pyplot as plt\n",
            before="plt.pie([1, 2], startangle=None, radius=None, shadow=False)",
            after="plt.pie([1, 2], shadow=False)",
        ),
    ),
    unchanged=("import matplotlib.pyplot as plt\nplt.pie([1, 2], startangle=90, colors=None)\n",),
)
