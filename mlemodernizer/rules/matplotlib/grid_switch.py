"""grid(b=), and on and off for True and False."""

from mlemodernizer.rewriting.kinds import Keywords
from mlemodernizer.rewriting.rule import Example

rule = Keywords(
    applies_to=">=3.7",
    reason="grid's argument b is called visible since matplotlib 3.5, and takes True and False, not 'on' and 'off'.",
    documentation="https://matplotlib.org/stable/api/prev_api_changes/api_changes_3.5.0.html",
    affects=frozenset({"plots"}),
    functions=("matplotlib.pyplot.grid", "matplotlib.axes.Axes.grid", "matplotlib.axis.Axis.grid"),
    renamed={"b": "visible"},
    values={("visible", "on"): "True", ("visible", "off"): "False"},
    positions={"visible": 0},
    examples=(
        Example(
            setup="import matplotlib.pyplot as plt\n",
            before="plt.grid(b=True, which='major')\nplt.gca().grid('off')",
            after="plt.grid(visible=True, which='major')\nplt.gca().grid(False)",
        ),
    ),
    unchanged=("import matplotlib.pyplot as plt\nplt.grid(True)\nplt.grid()\nplt.axis('off')\n",),
)
