"""Names that left IPython."""

from mlemodernizer.rewriting.kinds import Moved
from mlemodernizer.rewriting.rule import Example

rule = Moved(
    applies_to=">=9.0",
    reason="IPython passes these names on no more: display has moved to IPython.display, widgets to ipywidgets.",
    documentation="https://ipython.readthedocs.io/en/stable/whatsnew/version9.html",
    moves={
        "IPython.core.display.clear_output": "IPython.display.clear_output",
        "IPython.core.display.display": "IPython.display.display",
        "IPython.display.set_matplotlib_formats": "matplotlib_inline.backend_inline.set_matplotlib_formats",
        "IPython.html.widgets": "ipywidgets",
    },
    examples=(
        Example(
            before="from IPython.core.display import display, HTML",
            after="from IPython.display import display\nfrom IPython.core.display import HTML",
        ),
        Example(before="from IPython.html.widgets import interact", after="from ipywidgets import interact"),
    ),
    unchanged=("from IPython.display import display, HTML\ndisplay(HTML('a'))\n",),
)
