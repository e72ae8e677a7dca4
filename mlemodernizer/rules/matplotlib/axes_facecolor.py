"""The background colour of axes."""

from mlemodernizer.rewriting.kinds import Keywords
from mlemodernizer.rewriting.rule import Example

rule = Keywords(
    applies_to=">=2.2",
    reason="The background of axes is called facecolor since matplotlib 2.0; axisbg and axis_bgcolor went in 2.2.",
    documentation="https://matplotlib.org/stable/api/prev_api_changes/api_changes_2.2.0.html",
    moves={
        "matplotlib.axes.Axes.set_axis_bgcolor": "matplotlib.axes.Axes.set_facecolor",
        "matplotlib.axes.Axes.get_axis_bgcolor": "matplotlib.axes.Axes.get_facecolor",
    },
    functions=(
        "matplotlib.pyplot.axes",
        "matplotlib.pyplot.subplot",
        "matplotlib.pyplot.subplot2grid",
        "matplotlib.figure.Figure.add_axes",
        "matplotlib.figure.Figure.add_subplot",
    ),
    renamed={"axisbg": "facecolor", "axis_bgcolor": "facecolor"},
    examples=(
        Example(
            setup="import matplotlib.pyplot as plt\nfig = plt.figure()\n",
            before="ax = fig.add_subplot(111, axisbg='white')\nax.set_axis_bgcolor('grey')",
            after="ax = fig.add_subplot(111, facecolor='white')\nax.set_facecolor('grey')",
        ),
    ),
    unchanged=("import matplotlib.pyplot as plt\nax = plt.gca()\nax.set_facecolor('grey')\n",),
)
