"""numpy.asscalar became the method item."""

import ast
from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site


@dataclass(frozen=True, kw_only=True)
class AsScalar(Rule):
    """``np.asscalar(a)`` → ``a.item()``."""

    @property
    def targets(self) -> Iterable[str]:
        return ("numpy.asscalar",)

    def rewrite(self, site: Site) -> Replacement | None:
        array = site.argument("a", 0)
        if array is None or len(site.call.keywords()) + site.call.positional != 1:
            return None
        text = site.text(array)
        simple = isinstance(array, ast.Name | ast.Attribute | ast.Subscript | ast.Call)
        return Replacement(f"{text}.item()" if simple else f"({text}).item()")


rule = AsScalar(
    applies_to=">=1.23",
    reason="numpy.asscalar was removed in NumPy 1.23 in favour of the method item.",
    documentation="https://numpy.org/doc/stable/release/1.23.0-notes.html#expired-deprecations",
    gone=frozenset({"numpy.asscalar"}),
    examples=(
        Example(
            setup="import numpy as np\na = np.array([3])\n",
            before="x = np.asscalar(a)",
            after="x = a.item()",
        ),
    ),
    unchanged=("import numpy as np\nx = np.array([3]).item()\n",),
)
