<<<<<<< HEAD
"""Names of bokeh that moved or were renamed."""
=======
"""Names of bokeh that moved."""
>>>>>>> h-plots

from mlemodernizer.rewriting.kinds import Moved
from mlemodernizer.rewriting.rule import Example

rule = Moved(
    applies_to=">=3.0",
<<<<<<< HEAD
    reason="Since bokeh 3.0 the tabs' Panel is called TabPanel, and a widgetbox is a column.",
    documentation="https://docs.bokeh.org/en/latest/docs/releases.html#release-3-0-0",
    moves={
        "bokeh.layouts.widgetbox": "bokeh.layouts.column",
        "bokeh.models.widgets.Panel": "bokeh.models.TabPanel",
        "bokeh.models.widgets.Tabs": "bokeh.models.Tabs",
        "bokeh.plotting.gridplot": "bokeh.layouts.gridplot",
        "bokeh.io.gridplot": "bokeh.layouts.gridplot",
    },
    examples=(
        Example(
            before="from bokeh.models.widgets import Panel, Tabs\nPanel",
            after="from bokeh.models import TabPanel, Tabs\nTabPanel",
        ),
    ),
    unchanged=("from bokeh.layouts import column, row\ncolumn, row\n",),
=======
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
>>>>>>> h-plots
)
