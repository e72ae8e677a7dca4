"""Columns of a grouping, chosen by a tuple."""

import ast
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site

_REFUSED = "Cannot subset columns with a tuple with more than one element"


@dataclass(frozen=True, kw_only=True)
class GroupbyColumns(Rule):
    """``df.groupby('k')['a', 'b']`` → ``df.groupby('k')[['a', 'b']]``."""

    @property
    def node_types(self) -> tuple[type[ast.AST], ...]:
        return (ast.Subscript,)

    def rewrite(self, site: Site) -> Replacement | None:
        node = site.node
        if not isinstance(node, ast.Subscript) or not isinstance(node.slice, ast.Tuple) or len(node.slice.elts) <= 1:
            return None
        refused = site.on_failing_line and _REFUSED in site.failure[1]
        labels = all(isinstance(e, ast.Name | ast.Constant) for e in node.slice.elts)
        if not site.is_a(node.value, "pandas.DataFrameGroupBy") and not (
            refused and labels and _is_grouping(node.value)
        ):
            return None
        columns = site.text(node.slice)
        columns = columns[1:-1] if columns.startswith("(") else columns
        return Replacement(f"{site.text(node.value)}[[{columns}]]")


def _is_grouping(node: ast.expr) -> bool:
    """Whether a node may be a grouping: a call of `groupby`, or something whose making is out of sight."""
    if isinstance(node, ast.Call):
        return isinstance(node.func, ast.Attribute) and node.func.attr == "groupby"
    return isinstance(node, ast.Name)


rule = GroupbyColumns(
    applies_to=">=2.0",
    reason="Since pandas 2.0 several columns of a grouping are chosen by a list, not by a tuple.",
    documentation="https://pandas.pydata.org/docs/whatsnew/v2.0.0.html#removal-of-prior-version-deprecations-changes",
    examples=(
        Example(
            setup="import pandas as pd\ndf = pd.DataFrame({'k': [1, 1], 'a': [2, 3], 'b': [4, 5]})\n",
            before="m = df.groupby('k')['a', 'b'].mean()",
            after="m = df.groupby('k')[['a', 'b']].mean()",
        ),
    ),
    unchanged=(
        "import pandas as pd\ndf = pd.DataFrame({'k': [1], 'a': [2]})\nm = df.groupby('k')[['a']].mean()\n"
        "n = df.groupby('k')['a'].mean()\n",
        "table = {('a', 'b'): 1}\nx = table['a', 'b']\n",
    ),
)
