"""Arrays of lists of different lengths."""

import ast
from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site

_MESSAGE = "The requested array has an inhomogeneous shape"
_MAKERS = ("numpy.array", "numpy.asarray", "numpy.asanyarray")


@dataclass(frozen=True, kw_only=True)
class RaggedArrays(Rule):
    """``np.array([[1, 2], [3]])`` → ``np.array([[1, 2], [3]], dtype=object)``.

    Where the lists are written out, or after a run in which just this call was refused.
    """

    @property
    def targets(self) -> Iterable[str]:
        return _MAKERS

    def rewrite(self, site: Site) -> Replacement | None:
        refused = site.on_failing_line and _MESSAGE in site.failure[1]
        if not site.is_call or not (_is_ragged(site.argument("object", 0)) or (refused and _is_alone(site))):
            return None
        call = site.call
        if call.starred or call.has("dtype", 1):
            return None
        call.set("dtype", "object")
        return Replacement(call.text)


def _is_ragged(data: ast.expr | None) -> bool:
    """Whether lists of different lengths are written out."""
    rows = data.elts if isinstance(data, ast.List | ast.Tuple) else []
    if not all(isinstance(row, ast.List | ast.Tuple | ast.Constant) for row in rows):
        return False
    lists = [row.elts for row in rows if isinstance(row, ast.List | ast.Tuple)]
    spread = any(isinstance(element, ast.Starred) for elements in lists for element in elements)
    lengths = {len(elements) for elements in lists}
    return not spread and (len(lengths) > 1 or 0 < len(lists) < len(rows))


def _is_alone(site: Site) -> bool:
    """Whether no other call on its lines can be the one that was refused."""
    return not any(
        other is not site.node
        and site.references.analysis.unit_of.get(other) == site.unit.id
        and other.lineno <= (site.node.end_lineno or site.node.lineno)
        and (other.end_lineno or other.lineno) >= site.node.lineno
        and site.name(other.func) in _MAKERS
        for other in site.references.of_kind(ast.Call)
    )


rule = RaggedArrays(
    applies_to=">=1.24",
    reason="An array of lists of different lengths has to be asked for as one of objects since NumPy 1.24.",
    documentation="https://numpy.org/doc/stable/release/1.24.0-notes.html#expired-deprecations",
    examples=(
        Example(
            setup="import numpy as np\n",
            before="a = np.array([[1, 2], [3]])",
            after="a = np.array([[1, 2], [3]], dtype=object)",
        ),
        Example(
            setup="import numpy as np\nrows = [[1, 2], [3]]\n",
            before="a = np.array(rows)",
            after="a = np.array(rows, dtype=object)",
            failure=("ValueError", f"setting an array element with a sequence. {_MESSAGE} after 1 dimensions."),
        ),
    ),
    unchanged=("import numpy as np\nrows = [[1, 2], [3]]\na = np.array(rows)\n",),
)
