"""What converters of loadtxt and genfromtxt get."""

from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site


@dataclass(frozen=True, kw_only=True)
class TextEncoding(Rule):
    """``encoding='bytes'``, the default before, where bytes and text make a difference."""

    @property
    def targets(self) -> Iterable[str]:
        return ("numpy.genfromtxt", "numpy.loadtxt")

    def rewrite(self, site: Site) -> Replacement | None:
        if not site.is_call:
            return None
        guessed = site.dotted == "numpy.genfromtxt" and site.literal(site.argument("dtype", 1)) is None
        call = site.call
        if call.starred or call.has("encoding") or not (guessed or call.has("converters")):
            return None
        call.set("encoding", "'bytes'")
        return Replacement(call.text)


rule = TextEncoding(
    applies_to=">=2.0",
    reason="genfromtxt and loadtxt gave bytes to converters and for columns of text; since NumPy 2.0 they give text.",
    documentation="https://numpy.org/doc/stable/release/2.0.0-notes.html",
    examples=(
        Example(
            setup="import numpy as np\nlines = ['1,a', '2,b']\n",
            before="x = np.loadtxt(lines, delimiter=',', converters={1: lambda s: {b'a': 0, b'b': 1}[s]})",
            after="x = np.loadtxt(lines, delimiter=',', converters={1: lambda s: {b'a': 0, b'b': 1}[s]}, "
            "encoding='bytes')",
        ),
        Example(
            setup="import numpy as np\nlines = ['1,a', '2,b']\n",
            before="x = np.genfromtxt(lines, delimiter=',', dtype=None)",
            after="x = np.genfromtxt(lines, delimiter=',', dtype=None, encoding='bytes')",
        ),
    ),
    unchanged=(
        "import numpy as np\nx = np.loadtxt(['1,2'], delimiter=',')\n"
        "y = np.genfromtxt(['1,2'], delimiter=',', dtype=None, encoding='utf-8')\nz = np.genfromtxt(['1'])\n",
    ),
)
