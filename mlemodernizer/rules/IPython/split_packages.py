"""Parts of IPython that became packages of their own."""

from mlemodernizer.rewriting.kinds import Moved
from mlemodernizer.rewriting.rule import Example

rule = Moved(
    applies_to=">=8.0",
    reason="IPython was split in 4.0, and since 8.0 the parts are no longer reached through it: widgets are in "
    "ipywidgets, notebook files in nbformat.",
    documentation="https://ipython.readthedocs.io/en/stable/whatsnew/version8.html",
    moves={
        "IPython.config": "traitlets.config",
        "IPython.html": "notebook",
        "IPython.html.widgets": "ipywidgets",
        "IPython.kernel": "jupyter_client",
        "IPython.kernel.zmq": "ipykernel",
        "IPython.nbconvert": "nbconvert",
        "IPython.nbformat": "nbformat",
        "IPython.nbformat.current": "nbformat.v4",
        "IPython.parallel": "ipyparallel",
        "IPython.qt": "qtconsole",
        "IPython.utils.traitlets": "traitlets",
    },
    examples=(
        Example(before="from IPython.html.widgets import interact", after="from ipywidgets import interact"),
        Example(
            before="from IPython.html import widgets as w\nslider = w.IntSlider()",
            after="import ipywidgets as w\nslider = w.IntSlider()",
        ),
    ),
    unchanged=("from IPython.display import display, HTML\ndisplay(HTML('a'))\n", "from ipywidgets import interact\n"),
)
