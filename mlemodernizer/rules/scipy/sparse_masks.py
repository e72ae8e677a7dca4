"""Series that choose rows of sparse matrices."""

import ast
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site


@dataclass(frozen=True, kw_only=True)
class SparseMasks(Rule):
    """``m[series]`` → ``m[np.asarray(series)]``, after a run in which the series was refused."""

    @property
    def node_types(self) -> tuple[type[ast.AST], ...]:
        return (ast.Subscript,)

    def rewrite(self, site: Site) -> Replacement | None:
        node = site.node
        if not isinstance(node, ast.Subscript) or "no attribute 'nonzero'" not in site.failure[1]:
            return None
        if not site.on_failing_line or not site.is_a(node.value, "scipy.sparse.spmatrix"):
            return None
        if isinstance(node.slice, ast.Tuple | ast.Slice) or not site.is_a(node.slice, "pandas.Series"):
            return None
        mask = f"{site.name_of('numpy.asarray')}({site.text(node.slice)})"
        return Replacement(f"{site.text(node.value)}[{mask}]")


rule = SparseMasks(
    applies_to=">=1.0",
    after_failure=True,
    reason="Sparse matrices asked a series of truth values for a method that pandas 1.0 removed.",
    documentation="https://pandas.pydata.org/docs/whatsnew/v1.0.0.html",
    examples=(
        Example(
            setup="import numpy as np\nimport pandas as pd\nfrom scipy import sparse\n"
            "m = sparse.csr_matrix([[0, 1], [2, 0]])\ns = pd.Series([1, 2])\n",
            before="rows = m[s == 1]",
            after="rows = m[np.asarray(s == 1)]",
            failure=("AttributeError", "'Series' object has no attribute 'nonzero'"),
        ),
    ),
    unchanged=(
        "import pandas as pd\nfrom scipy import sparse\nm = sparse.csr_matrix([[0, 1], [2, 0]])\n"
        "s = pd.Series([1, 2])\nrows = m[s == 1]\n",
    ),
)
