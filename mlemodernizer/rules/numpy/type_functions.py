"""Functions that ask for types."""

import ast
from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site

_DTYPE = {"numpy.nbytes": "itemsize", "numpy.obj2sctype": "type", "numpy.sctype2char": "char"}


@dataclass(frozen=True, kw_only=True)
class TypeFunctions(Rule):
    """``np.cast['int32'](a)`` → ``np.asarray(a).astype('int32')``, and ``np.obj2sctype(t)`` → ``np.dtype(t).type``."""

    @property
    def targets(self) -> Iterable[str]:
        return (*_DTYPE, "numpy.find_common_type")

    @property
    def node_types(self) -> tuple[type[ast.AST], ...]:
        return (ast.Call, ast.Subscript)

    @property
    def words(self) -> Iterable[str]:
        return ("cast", "nbytes")

    def rewrite(self, site: Site) -> Replacement | None:
        node = site.node
        if not site.dotted:
            return self._subscripted(site, node)
        if not isinstance(node, ast.Call) or len(node.args) + len(node.keywords) != 1 or not node.args:
            return self._common(site)
        if site.dotted not in _DTYPE:
            return None
        return Replacement(f"{site.name_of('numpy.dtype')}({site.text(node.args[0])}).{_DTYPE[site.dotted]}")

    def _subscripted(self, site: Site, node: ast.expr | ast.stmt) -> Replacement | None:
        if isinstance(node, ast.Subscript) and site.name(node.value) == "numpy.nbytes":
            return Replacement(f"{site.name_of('numpy.dtype')}({site.text(node.slice)}).itemsize")
        if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Subscript) or node.keywords:
            return None
        if site.name(node.func.value) != "numpy.cast" or len(node.args) != 1:
            return None
        array = f"{site.name_of('numpy.asarray')}({site.text(node.args[0])})"
        return Replacement(f"{array}.astype({site.text(node.func.slice)})")

    def _common(self, site: Site) -> Replacement | None:
        if site.dotted != "numpy.find_common_type":
            return None
        arrays, scalars = site.argument("array_types", 0), site.argument("scalar_types", 1)
        if (
            not isinstance(arrays, ast.List | ast.Tuple)
            or not isinstance(scalars, ast.List | ast.Tuple)
            or scalars.elts
        ):
            return None
        types = ", ".join(site.text(t) for t in arrays.elts)
        return Replacement(f"{site.name_of('numpy.result_type')}({types})") if types else None


rule = TypeFunctions(
    applies_to=">=2.0",
    reason="NumPy 2.0 removed cast, nbytes, obj2sctype, sctype2char and find_common_type; types and arrays know it.",
    documentation="https://numpy.org/doc/stable/release/2.0.0-notes.html#numpy-2-0-python-api-removals",
    examples=(
        Example(
            setup="import numpy as np\n",
            before="a = np.cast['float32']([1, 2])\nb = np.nbytes[np.int64]\nc = np.obj2sctype(int)",
            after="a = np.asarray([1, 2]).astype('float32')\nb = np.dtype(np.int64).itemsize\nc = np.dtype(int).type",
        ),
        Example(
            setup="import numpy as np\n",
            before="t = np.find_common_type([np.int8, np.float32], [])",
            after="t = np.result_type(np.int8, np.float32)",
        ),
    ),
    unchanged=("import numpy as np\na = np.array([1]).astype('float32')\nt = cast['a'](3)\n",),
)
