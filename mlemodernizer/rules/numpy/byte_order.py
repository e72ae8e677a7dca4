"""ndarray.newbyteorder."""

import ast
from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site


@dataclass(frozen=True, kw_only=True)
class ByteOrder(Rule):
    """``a.newbyteorder()`` → ``a.view(a.dtype.newbyteorder())``."""

    @property
    def targets(self) -> Iterable[str]:
        return ("numpy.ndarray.newbyteorder",)

    def rewrite(self, site: Site) -> Replacement | None:
        array = site.receiver
        if not site.is_call or not site.is_method or array is None:
            return None
        source = array
        if isinstance(source, ast.Call) and isinstance(source.func, ast.Attribute) and source.func.attr == "byteswap":
            source = source.func.value  # of the same type
        if not isinstance(source, ast.Name | ast.Attribute):
            return None
        order = f"{site.text(source)}.dtype.newbyteorder({site.call.arguments()})"
        return Replacement(f"{site.text(array)}.view({order})")


rule = ByteOrder(
    applies_to=">=2.0",
    reason="NumPy 2.0 removed ndarray.newbyteorder; an array is viewed as one of the other type.",
    documentation="https://numpy.org/doc/stable/release/2.0.0-notes.html#ndarray-and-scalar-methods",
    examples=(
        Example(
            setup="import numpy as np\na = np.array([1, 2])\n",
            before="b = a.byteswap().newbyteorder()",
            after="b = a.byteswap().view(a.dtype.newbyteorder())",
        ),
    ),
    unchanged=("import numpy as np\na = np.array([1, 2])\nt = a.dtype.newbyteorder('>')\n",),
)
