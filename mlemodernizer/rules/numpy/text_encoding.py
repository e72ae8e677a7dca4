"""What converters of loadtxt and genfromtxt get."""

import ast
from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site


@dataclass(frozen=True, kw_only=True)
class TextEncoding(Rule):
    """``encoding='bytes'``, the default before, where bytes and text make a difference.

    That is where the code is old or deals with bytes elsewhere; in Python 2 they were the texts of today.
    """

    @property
    def targets(self) -> Iterable[str]:
        return ("numpy.genfromtxt", "numpy.loadtxt")

    def rewrite(self, site: Site) -> Replacement | None:
        if not site.is_call or site.python2 or not (site.predates("numpy", "2.0") or _deals_with_bytes(site)):
            return None
        guessed = site.dotted == "numpy.genfromtxt" and site.literal(site.argument("dtype", 1)) is None
        call = site.call
        if call.starred or call.has("encoding") or not (guessed or call.has("converters")):
            return None
        call.set("encoding", "'bytes'")
        return Replacement(call.text)


def _deals_with_bytes(site: Site) -> bool:
    """Whether the code has bytes written out, or makes text of some."""
    return (
        site.on_failing_line
        or any(isinstance(node.value, bytes) for node in site.references.of_kind(ast.Constant))
        or any(node.attr == "decode" for node in site.references.of_kind(ast.Attribute))
    )


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
            before="x = np.genfromtxt(lines, delimiter=',', dtype=None)\ny = x['f1'][0].decode()",
            after="x = np.genfromtxt(lines, delimiter=',', dtype=None, encoding='bytes')\ny = x['f1'][0].decode()",
        ),
    ),
    unchanged=(
        "import numpy as np\nx = np.loadtxt(['1,2'], delimiter=',')\n"
        "y = np.genfromtxt(['1,2'], delimiter=',', dtype=None, encoding='utf-8')\nz = np.genfromtxt(['1'])\n",
        "import numpy as np\nx = np.loadtxt(['1,2'], delimiter=',', converters={0: lambda s: float(s or 0)})\n"
        "y = np.genfromtxt(['1,a'], delimiter=',', dtype=None)\n",
    ),
)
