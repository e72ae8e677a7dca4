"""plot_width and plot_height."""

from mlemodernizer.rewriting.kinds import Keywords
from mlemodernizer.rewriting.rule import Example

rule = Keywords(
    applies_to=">=3.0",
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
)
