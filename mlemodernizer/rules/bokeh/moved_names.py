"""Names of bokeh that moved."""

from mlemodernizer.rewriting.kinds import Moved
from mlemodernizer.rewriting.rule import Example

rule = Moved(
    applies_to=">=3.0",
    reason="bokeh 1.0 to 3.0 moved widgets, layouts and tabs to where they are now.",
    documentation="https://docs.bokeh.org/en/latest/docs/releases.html",
    moves={
        "bokeh.io.gridplot": "bokeh.layouts.gridplot",
        "bokeh.io.hplot": "bokeh.layouts.row",
        "bokeh.io.vplot": "bokeh.layouts.column",
        "bokeh.io.vform": "bokeh.layouts.column",
        "bokeh.layouts.widgetbox": "bokeh.layouts.column",
        "bokeh.models.Panel": "bokeh.models.TabPanel",
        "bokeh.models.widgets.Panel": "bokeh.models.TabPanel",
        "bokeh.models.widgets.Tabs": "bokeh.models.Tabs",
        "bokeh.plotting.figure.plot_height": "bokeh.plotting.figure.height",
        "bokeh.plotting.figure.plot_width": "bokeh.plotting.figure.width",
        "bokeh.plotting.gridplot": "bokeh.layouts.gridplot",
        "bokeh.plotting.hplot": "bokeh.layouts.row",
        "bokeh.plotting.vplot": "bokeh.layouts.column",
    },
    examples=(
        Example(
            before="from bokeh.models.widgets import Panel, Tabs",
            after="from bokeh.models import TabPanel, Tabs",
        ),
        Example(before="from bokeh.io import gridplot", after="from bokeh.layouts import gridplot"),
    ),
    unchanged=("from bokeh.io import show, output_notebook\n", "import pandas as pd\n"),
)
