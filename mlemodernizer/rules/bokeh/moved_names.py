"""Names of bokeh that moved or were renamed."""

from mlemodernizer.rewriting.kinds import Moved
from mlemodernizer.rewriting.rule import Example

rule = Moved(
    applies_to=">=3.0",
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
)
