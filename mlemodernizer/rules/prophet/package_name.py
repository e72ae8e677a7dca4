"""The name of the package."""

from mlemodernizer.rewriting.kinds import Moved
from mlemodernizer.rewriting.rule import Example

rule = Moved(
    applies_to=">=1.0",
    reason="The package fbprophet has been called prophet since its release 1.0.",
    documentation="https://facebook.github.io/prophet/docs/installation.html",
    absent="fbprophet",
    moves={"fbprophet": "prophet"},
    examples=(
        Example(
            before="from fbprophet import Prophet\nfrom fbprophet.plot import plot_plotly",
            after="from prophet import Prophet\nfrom prophet.plot import plot_plotly",
        ),
    ),
    unchanged=("from prophet import Prophet\nProphet\n",),
)
