"""Names of matplotlib that moved or were renamed."""

from mlemodernizer.rewriting.kinds import Moved
from mlemodernizer.rewriting.rule import Example

rule = Moved(
    applies_to=">=3.9",
    reason="These names were moved or renamed, and are gone from where they were in matplotlib 3.9 at the latest.",
    documentation="https://matplotlib.org/stable/api/prev_api_changes/api_changes_3.9.0.html",
    moves={
        "matplotlib.axes.Axes.w_xaxis": "matplotlib.axes.Axes.xaxis",
        "matplotlib.axes.Axes.w_yaxis": "matplotlib.axes.Axes.yaxis",
        "matplotlib.axes.Axes.w_zaxis": "matplotlib.axes.Axes.zaxis",
        "matplotlib.axis.Tick.label": "matplotlib.axis.Tick.label1",
        "matplotlib.cbook.iterable": "numpy.iterable",
        "matplotlib.colors.DivergingNorm": "matplotlib.colors.TwoSlopeNorm",
        "matplotlib.externals.six": "six",
        "matplotlib.legend.Legend.legendHandles": "matplotlib.legend.Legend.legend_handles",
        "mpl_toolkits.axes_grid": "mpl_toolkits.axes_grid1",
        "mpl_toolkits.axes_grid.anchored_artists.AnchoredText": "matplotlib.offsetbox.AnchoredText",
        "mpl_toolkits.axes_grid.make_axes_locatable": "mpl_toolkits.axes_grid1.make_axes_locatable",
    },
    examples=(
        Example(
            setup="import matplotlib.pyplot as plt\nax = plt.gca()\n",
            before="for tick in ax.xaxis.get_major_ticks():\n    tick.label.set_fontsize(14)",
            after="for tick in ax.xaxis.get_major_ticks():\n    tick.label1.set_fontsize(14)",
        ),
        Example(
            before="from mpl_toolkits.axes_grid import make_axes_locatable",
            after="from mpl_toolkits.axes_grid1 import make_axes_locatable",
        ),
    ),
    unchanged=("class Tick:\n    label = 3\n\n\nprint(Tick().label)\n",),
)
