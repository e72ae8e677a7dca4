"""A sparse matrix put into a column."""

import ast
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site

_MESSAGE = "length is ambiguous; use getnnz() or shape[0]"
_TRANSFORMS = ("fit_transform", "transform")


@dataclass(frozen=True, kw_only=True)
class SparseColumns(Rule):
    """``df['c'] = m`` → ``df['c'] = pd.Series([m] * len(df), index=df.index)``, after it failed for a sparse ``m``."""

    @property
    def node_types(self) -> tuple[type[ast.AST], ...]:
        return (ast.Assign,)

    def rewrite(self, site: Site) -> Replacement | None:
        node = site.node
        if not site.on_failing_line or site.failure[0] != "TypeError" or _MESSAGE not in site.failure[1]:
            return None
        if not isinstance(node, ast.Assign) or len(node.targets) != 1 or not _is_sparse(site, node.value):
            return None
        target = node.targets[0]
        if not isinstance(target, ast.Subscript) or not isinstance(target.value, ast.Name):
            return None
        if not isinstance(target.slice, ast.Constant | ast.Name) or not site.is_a(target.value, "pandas.DataFrame"):
            return None
        frame, series = target.value.id, site.name_of("pandas.Series")
        rows = f"{series}([{site.text(node.value)}] * len({frame}), index={frame}.index)"
        return Replacement(f"{site.text(target)} = {rows}")


def _is_sparse(site: Site, node: ast.expr) -> bool:
    """Whether the value is a sparse matrix: what transforms a dense one does not fail so."""
    transforms = isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in _TRANSFORMS
    return transforms or site.is_a(node, "scipy.sparse.spmatrix", "scipy.sparse.sparray")


rule = SparseColumns(
    applies_to=">=1.3",
    after_failure=True,
    reason=(
        "Before pandas 1.3 a sparse matrix that was put into a column went into each of its rows, whole; "
        "now it is taken for the column's values, and fails."
    ),
    documentation="https://pandas.pydata.org/docs/whatsnew/v1.3.0.html",
    examples=(
        Example(
            setup=(
                "import pandas as pd\nfrom scipy.sparse import csr_matrix\n"
                "df = pd.DataFrame({'a': [1, 2]})\ncodes = csr_matrix([[0, 1], [1, 0]])\n"
            ),
            before="df['code'] = codes",
            after="df['code'] = pd.Series([codes] * len(df), index=df.index)",
            failure=("TypeError", "sparse array length is ambiguous; use getnnz() or shape[0]"),
        ),
    ),
    unchanged=(
        "import pandas as pd\nfrom scipy.sparse import csr_matrix\n"
        "df = pd.DataFrame({'a': [1, 2]})\ndf['code'] = csr_matrix([[0, 1], [1, 0]])\n",
    ),
)
