"""The keywords of plot and iplot."""

from mlemodernizer.rewriting.kinds import Keywords
from mlemodernizer.rewriting.rule import Example

rule = Keywords(
    applies_to=">=4.0",
    reason="plot and iplot draw locally; what they were told about the server has no meaning any more.",
    documentation="https://plotly.com/python/v4-migration/",
    affects=frozenset({"plots"}),
    functions=("plotly.offline.iplot", "plotly.offline.plot"),
    removed={
        "fileopt": (),
        "link_text": (),
        "sharing": (),
        "show_link": (),
        "world_readable": (),
    },
    examples=(
        Example(
            setup="from plotly.offline import plot\ndata = [{'x': [1], 'y': [2]}]\n",
            before="plot(data, filename='a.html', auto_open=False, show_link=False, link_text='')",
            after="plot(data, filename='a.html', auto_open=False)",
        ),
    ),
    unchanged=("from plotly.offline import iplot\niplot([], filename='a')\n",),
)
