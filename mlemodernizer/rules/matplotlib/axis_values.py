"""Values of axis and set_aspect."""

from mlemodernizer.rewriting.kinds import KeywordChange, KeywordTable
from mlemodernizer.rewriting.rule import Example

_AXIS = KeywordChange(values={("arg", "normal"): "'auto'"}, positions={"arg": 0})
_ASPECT = KeywordChange(
    values={("aspect", "normal"): "'auto'", ("adjustable", "box-forced"): "'box'"},
    positions={"aspect": 0, "adjustable": 1},
)

rule = KeywordTable(
    applies_to=">=3.1",
    reason="matplotlib 2.2 to 3.1 removed the values normal, now auto, and box-forced, now box.",
    documentation="https://matplotlib.org/stable/api/prev_api_changes/api_changes_2.2.0.html",
    changes={
        "matplotlib.pyplot.axis": _AXIS,
        "matplotlib.axes.Axes.axis": _AXIS,
        "matplotlib.axes.Axes.set_aspect": _ASPECT,
        "matplotlib.axes.Axes.set_adjustable": KeywordChange(
            values={("adjustable", "box-forced"): "'box'"}, positions={"adjustable": 0}
        ),
    },
    examples=(
        Example(
            setup="import matplotlib.pyplot as plt\n",
            before="plt.axis('normal')\nplt.gca().set_aspect('equal', adjustable='box-forced')",
            after="plt.axis('auto')\nplt.gca().set_aspect('equal', adjustable='box')",
        ),
    ),
    unchanged=("import matplotlib.pyplot as plt\nplt.axis('equal')\nplt.title('normal')\n",),
)
