<<<<<<< HEAD
"""The size of a figure."""
=======
"""plot_width and plot_height."""
>>>>>>> h-plots

from mlemodernizer.rewriting.kinds import Keywords
from mlemodernizer.rewriting.rule import Example

rule = Keywords(
    applies_to=">=3.0",
<<<<<<< HEAD
    reason="Since bokeh 3.0 plot_width and plot_height are called width and height.",
    documentation="https://docs.bokeh.org/en/latest/docs/releases.html#release-3-0-0",
    functions=("bokeh.layouts.gridplot", "bokeh.plotting.figure", "bokeh.plotting.gridplot"),
    renamed={
        "background_fill": "background_fill_color",
        "border_fill": "border_fill_color",
        "plot_height": "height",
        "plot_width": "width",
    },
    examples=(
        Example(
            setup="from bokeh.plotting import figure\n",
            before="plot = figure(plot_width=300, plot_height=200)",
            after="plot = figure(width=300, height=200)",
        ),
    ),
    unchanged=("from bokeh.plotting import figure\nplot = figure(width=300)\n",),
=======
    reason="plot_width and plot_height are called width and height since bokeh 2.4; the old names went in bokeh 3.0.",
    documentation="https://docs.bokeh.org/en/latest/docs/releases.html",
    functions=(
        *("bokeh.plotting.figure", "bokeh.models.Plot", "bokeh.layouts.gridplot", "bokeh.plotting.gridplot"),
        "bokeh.io.gridplot",
    ),
    renamed={"plot_width": "width", "plot_height": "height"},
    removed={"webgl": ()},
    examples=(
        Example(
            setup="from bokeh.plotting import figure\n",
            before="p = figure(plot_width=300, plot_height=200, title='a')",
            after="p = figure(width=300, height=200, title='a')",
        ),
    ),
    unchanged=("def figure(plot_width):\n    return plot_width\n\n\nfigure(plot_width=3)\n",),
>>>>>>> h-plots
)
