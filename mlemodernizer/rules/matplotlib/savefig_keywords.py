"""savefig(papertype=, frameon=)."""

from mlemodernizer.rewriting.kinds import Keywords
from mlemodernizer.rewriting.rule import Example

rule = Keywords(
    applies_to=">=3.7",
    reason="savefig's arguments papertype, of PostScript only, and frameon were removed by matplotlib 3.7.",
    documentation="https://matplotlib.org/stable/api/prev_api_changes/api_changes_3.7.0.html",
    functions=("matplotlib.pyplot.savefig", "matplotlib.figure.Figure.savefig"),
    removed={"papertype": (None,), "frameon": (None, True), "figsize": (), "optimize": ()},
    examples=(
        Example(
            setup="import matplotlib.pyplot as plt\n",
            before="plt.savefig('figure.png', papertype=None, frameon=None, dpi=50)",
            after="plt.savefig('figure.png', dpi=50)",
        ),
    ),
    unchanged=("import matplotlib.pyplot as plt\nplt.savefig('figure.png', bbox_inches='tight')\n",),
)
