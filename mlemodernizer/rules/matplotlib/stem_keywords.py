"""stem(use_line_collection=)."""

from mlemodernizer.rewriting.kinds import Keywords
from mlemodernizer.rewriting.rule import Example

rule = Keywords(
    applies_to=">=3.8",
    reason="stem draws a line collection always; the argument that asked for it was removed in matplotlib 3.8.",
    documentation="https://matplotlib.org/stable/api/prev_api_changes/api_changes_3.8.0.html",
    functions=("matplotlib.pyplot.stem", "matplotlib.axes.Axes.stem"),
    removed={"use_line_collection": ()},
    examples=(
        Example(
            setup="import matplotlib.pyplot as plt\n",
            before="plt.stem([1, 2], use_line_collection=True)",
            after="plt.stem([1, 2])",
        ),
    ),
    unchanged=("import matplotlib.pyplot as plt\nplt.stem([1, 2])\n",),
)
