"""set_printoptions(threshold=nan)."""

import ast
from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site

_NAN = ("numpy.nan", "numpy.NaN", "numpy.NAN", "math.nan")


@dataclass(frozen=True, kw_only=True)
class PrintThreshold(Rule):
    """``threshold=np.nan`` and ``threshold='nan'`` → ``threshold=np.inf``."""

    @property
    def targets(self) -> Iterable[str]:
        return ("numpy.set_printoptions",)

    def rewrite(self, site: Site) -> Replacement | None:
        threshold = site.argument("threshold", 1)
        if threshold is None or not _is_nan(site, threshold):
            return None
        call = site.call
        call.set("threshold", site.name_of("numpy.inf"), 1)
        return Replacement(call.text)


def _is_nan(site: Site, node: ast.expr) -> bool:
    if isinstance(node, ast.Call) and site.name(node.func) == "builtins.float" and len(node.args) == 1:
        node = node.args[0]
    value = site.literal(node)
    return site.name(node) in _NAN or (isinstance(value, str) and value.lower() == "nan")


rule = PrintThreshold(
    applies_to=">=1.16",
    reason="Since NumPy 1.16 the threshold of set_printoptions, not a number where all was to be printed, is a number.",
    documentation="https://numpy.org/doc/stable/reference/generated/numpy.set_printoptions.html",
    examples=(
        Example(
            setup="import numpy as np\n",
            before="np.set_printoptions(threshold=np.nan, precision=3)",
            after="np.set_printoptions(threshold=np.inf, precision=3)",
        ),
        Example(
            setup="import numpy as np\n",
            before="np.set_printoptions(threshold='nan')",
            after="np.set_printoptions(threshold=np.inf)",
        ),
    ),
    unchanged=("import numpy as np\nnp.set_printoptions(threshold=100)\nnp.set_printoptions(nanstr='nan')\n",),
)
