"""annotate(s=)."""

from mlemodernizer.rewriting.kinds import Keywords
from mlemodernizer.rewriting.rule import Example

rule = Keywords(
    applies_to=">=3.5",
    reason="annotate's argument s is called text since matplotlib 3.3; s was removed in 3.5.",
    documentation="https://matplotlib.org/stable/api/prev_api_changes/api_changes_3.3.0.html",
    functions=("matplotlib.pyplot.annotate", "matplotlib.axes.Axes.annotate"),
    renamed={"s": "text"},
    examples=(
        Example(
            setup="import matplotlib.pyplot as plt\n",
            before="plt.annotate(s='here', xy=(0, 0))",
            after="plt.annotate(text='here', xy=(0, 0))",
        ),
    ),
    unchanged=("import matplotlib.pyplot as plt\nplt.text(0, 0, s='here')\n",),
)
