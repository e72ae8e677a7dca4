"""hold(True)."""

from mlemodernizer.rewriting.kinds import Dropped
from mlemodernizer.rewriting.rule import Example

rule = Dropped(
    applies_to=">=3.0",
    reason="hold was removed in matplotlib 3.0; plots are always added to the axes, as with hold(True).",
    documentation="https://matplotlib.org/stable/api/prev_api_changes/api_changes_3.0.0.html",
    functions={
        "matplotlib.pyplot.hold": (True, "on", 1),
        "matplotlib.axes.Axes.hold": (True, "on", 1),
        "matplotlib.figure.Figure.hold": (True, "on", 1),
    },
    examples=(
        Example(
            setup="import matplotlib.pyplot as plt\n",
            before="plt.plot([1, 2])\nplt.hold(True)\nplt.plot([2, 1])",
            after="plt.plot([1, 2])\n\nplt.plot([2, 1])",
        ),
        Example(
            setup="import matplotlib.pyplot as plt\n",
            before="for i in range(2):\n    plt.hold('on')",
            after="for i in range(2):\n    pass",
        ),
    ),
    unchanged=("import matplotlib.pyplot as plt\nplt.hold(False)\n", "def hold(x):\n    pass\n\n\nhold(True)\n"),
)
