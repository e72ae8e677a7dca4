"""The size of a figure."""

from mlemodernizer.rewriting.kinds import Keywords
from mlemodernizer.rewriting.rule import Example

rule = Keywords(
    applies_to=">=3.0",
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
)
