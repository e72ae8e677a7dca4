"""plotly.plotly, which drew by way of a server."""

from mlemodernizer.model.patch import Semantics
from mlemodernizer.rewriting.kinds import Moved
from mlemodernizer.rewriting.rule import Example

rule = Moved(
    applies_to=">=4.0",
    reason="plotly.plotly, which drew by way of a server, left plotly in 4.0; plotly.offline draws in the notebook.",
    documentation="https://plotly.com/python/v4-migration/",
    semantics=Semantics.EQUIVALENT,
    affects=frozenset({"plots"}),
    moves={"plotly.plotly": "plotly.offline"},
    examples=(
        Example(
            setup="import plotly.graph_objs as go\n",
            before="import plotly.plotly as py\nfrom plotly.plotly import iplot",
            after="import plotly.offline as py\nfrom plotly.offline import iplot",
        ),
    ),
    unchanged=("import plotly.offline as py\nfrom plotly.offline import iplot\n",),
)
