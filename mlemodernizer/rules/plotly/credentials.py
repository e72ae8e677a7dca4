"""Signing in to plotly's server."""

from mlemodernizer.rewriting.kinds import Dropped
from mlemodernizer.rewriting.rule import Example

rule = Dropped(
    applies_to=">=4.0",
    reason="Signing in to plotly's server left plotly in 4.0; plots are drawn locally.",
    documentation="https://plotly.com/python/v4-migration/",
    functions={
        "plotly.offline.sign_in": (),
        "plotly.plotly.sign_in": (),
        "plotly.tools.set_config_file": (),
        "plotly.tools.set_credentials_file": (),
    },
    examples=(
        Example(
            setup="import plotly\n",
            before="plotly.tools.set_credentials_file(username='me', api_key='none')\nx = 1",
            after="\nx = 1",
        ),
    ),
    unchanged=("def sign_in(name):\n    return name\n\n\nsign_in('me')\n",),
)
