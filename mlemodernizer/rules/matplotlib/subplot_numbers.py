"""Rows, columns and numbers of subplots that are no whole numbers."""

import ast
from dataclasses import dataclass

from mlemodernizer.rewriting.kinds import WholeNumbers
from mlemodernizer.rewriting.rule import Example, Replacement
from mlemodernizer.rewriting.site import Site

_PLACE = ("nrows", "ncols", "index")
_GRID = ("nrows", "ncols")


@dataclass(frozen=True, kw_only=True)
class SubplotNumbers(WholeNumbers):
    """``subplot(n / 2, 2, 1)`` → ``subplot(int(n / 2), 2, 1)`` and ``subplot('211')`` → ``subplot(211)``."""

    def rewrite(self, site: Site) -> Replacement | None:
        node = site.node
        if not isinstance(node, ast.Call) or any(isinstance(a, ast.Starred) for a in node.args):
            return None
        if self.functions[site.dotted] is _PLACE and len(node.args) != len(_PLACE):
            place = site.literal(node.args[0]) if len(node.args) == 1 else None
            if not isinstance(place, str) or not place.isdigit():
                return None
            call = site.call
            call.set("pos", place, 0)
            return Replacement(call.text)
        return super().rewrite(site)


rule = SubplotNumbers(
    applies_to=">=3.3",
    reason="The numbers of a subplot were cut to whole numbers until matplotlib 3.3.",
    documentation="https://matplotlib.org/stable/api/prev_api_changes/api_changes_3.3.0.html",
    functions={
        "matplotlib.pyplot.subplot": _PLACE,
        "matplotlib.figure.Figure.add_subplot": _PLACE,
        "matplotlib.gridspec.GridSpec": _GRID,
    },
    messages=("must be a positive integer, not", "num must be an integer"),
    examples=(
        Example(
            setup="import matplotlib.pyplot as plt\nnames = ['a', 'b', 'c', 'd']\n",
            before="plt.subplot(len(names) / 2, 2, 1)\nplt.subplot('212')",
            after="plt.subplot(int(len(names) / 2), 2, 1)\nplt.subplot(212)",
        ),
        Example(
            setup="import numpy as np\nimport matplotlib.pyplot as plt\nrows = np.ceil(2.5)\n",
            before="plt.subplot(rows, 2, 1)",
            after="plt.subplot(int(rows), 2, 1)",
            failure=("ValueError", "Number of rows must be a positive integer, not 3.0"),
        ),
    ),
    unchanged=(
        "import matplotlib.pyplot as plt\nplt.subplot(211)\nplt.subplot(2, 1, 1)\n"
        "plt.gcf().add_subplot(4 // 2, 1, 1)\n",
    ),
)
