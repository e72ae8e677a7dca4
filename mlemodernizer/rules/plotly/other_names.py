"""Names of plotly that are gone."""

from mlemodernizer.model.patch import Semantics
from mlemodernizer.rewriting.kinds import Moved
from mlemodernizer.rewriting.rule import Example

rule = Moved(
    applies_to=">=6.0",
    reason="plotly 6.0 removed two traces that others draw, and what was for its server left in 4.0.",
    documentation="https://plotly.com/python/v6-changes/",
    semantics=Semantics.EQUIVALENT,
    affects=frozenset({"plots"}),
    moves={
        "plotly.graph_objs.Heatmapgl": "plotly.graph_objs.Heatmap",
        "plotly.graph_objs.Pointcloud": "plotly.graph_objs.Scattergl",
    },
    gone=frozenset(
        {
            "plotly.dashboard_objs.Dashboard",
            "plotly.graph_objs.Stream",
            "plotly.grid_objs.Column",
            "plotly.grid_objs.Grid",
            "plotly.session",
        }
    ),
    examples=(
        Example(
            setup="import plotly.graph_objs as go\n",
            before="trace = go.Heatmapgl(z=[[1, 2]])",
            after="trace = go.Heatmap(z=[[1, 2]])",
        ),
        Example(
            before="from plotly.graph_objs import Scatter, Stream\ntrace = Scatter(x=[1])",
            after="from plotly.graph_objs import Scatter\ntrace = Scatter(x=[1])",
        ),
    ),
    unchanged=("import plotly.graph_objs as go\ntrace = go.Heatmap(z=[[1, 2]])\n",),
)
