"""Pixels and window title of a canvas."""

from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site

_CANVAS = "matplotlib.backend_bases.FigureCanvasBase"


@dataclass(frozen=True, kw_only=True)
class Canvas(Rule):
    """``canvas.tostring_rgb()`` → the bytes of ``canvas.buffer_rgba()``, without the last of four channels."""

    @property
    def targets(self) -> Iterable[str]:
        return (f"{_CANVAS}.set_window_title", f"{_CANVAS}.tostring_rgb")

    def rewrite(self, site: Site) -> Replacement | None:
        if not site.is_call or not site.is_method:
            return None
        call = site.call
        if site.dotted.endswith(".tostring_rgb"):
            array = f"{site.name_of('numpy.asarray')}({call.receiver}.buffer_rgba())"
            return Replacement(f"{array}[..., :3].tobytes()")
        call.set_function(f"{call.receiver}.manager.set_window_title")
        return Replacement(call.text)


rule = Canvas(
    applies_to=">=3.10",
    reason="tostring_rgb was removed in matplotlib 3.10, set_window_title, which the canvas's manager has, in 3.6.",
    documentation="https://matplotlib.org/stable/api/prev_api_changes/api_changes_3.10.0.html",
    examples=(
        Example(
            setup="import numpy as np\nimport matplotlib.pyplot as plt\nfig = plt.figure(figsize=(1, 1))\n",
            before="fig.canvas.draw()\ndata = fig.canvas.tostring_rgb()\nfig.canvas.set_window_title('a')",
            after="fig.canvas.draw()\ndata = np.asarray(fig.canvas.buffer_rgba())[..., :3].tobytes()\n"
            "fig.canvas.manager.set_window_title('a')",
        ),
    ),
    unchanged=("canvas.tostring_rgb()\n", "import matplotlib.pyplot as plt\nplt.figure().canvas.draw()\n"),
)
