"""Names that left IPython."""

from mlemodernizer.rewriting.kinds import Moved
from mlemodernizer.rewriting.rule import Example

_FUNCTIONS = ["DisplayHandle", "clear_output", "display", "publish_display_data", "update_display"]
_INLINE = ("set_matplotlib_close", "set_matplotlib_formats")

rule = Moved(
    applies_to=">=9.0",
    reason="IPython 9.0 passes these names on no more: what displays is in IPython.display, what concerns the inline "
    "figures in matplotlib_inline.",
    documentation="https://ipython.readthedocs.io/en/stable/whatsnew/version9.html",
    moves={
        **{f"IPython.core.display.{name}": f"IPython.display.{name}" for name in _FUNCTIONS},
        **{
            f"{home}.{name}": f"matplotlib_inline.backend_inline.{name}"
            for home in ("IPython.core.display", "IPython.display")
            for name in _INLINE
        },
    },
    examples=(
        Example(
            before="from IPython.core.display import display, HTML",
            after="from IPython.display import display\nfrom IPython.core.display import HTML",
        ),
        Example(
            before="from IPython.display import set_matplotlib_formats",
            after="from matplotlib_inline.backend_inline import set_matplotlib_formats",
        ),
    ),
    unchanged=("from IPython.display import display, HTML\ndisplay(HTML('a'))\n",),
)
