"""Assignments to a part of a column."""

import ast
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site
from mlemodernizer.rules.pandas._masks import is_test


@dataclass(frozen=True, kw_only=True)
class ChainedAssignment(Rule):
    """``df['a'][mask] = 0`` → ``df.loc[mask, 'a'] = 0``."""

    @property
    def node_types(self) -> tuple[type[ast.AST], ...]:
        return (ast.Subscript,)

    def rewrite(self, site: Site) -> Replacement | None:
        node = site.node
        if not isinstance(node, ast.Subscript) or not isinstance(node.ctx, ast.Store):
            return None
        column = node.value
        if isinstance(column, ast.Attribute) and column.attr == "loc":
            column = column.value
        elif not _is_mask(site, node.slice):
            return None
        if isinstance(node.slice, ast.Tuple) or not isinstance(column, ast.Subscript | ast.Attribute):
            return None
        if not site.is_a(column.value, "pandas.DataFrame") or not site.is_a(column, "pandas.Series"):
            return None
        if isinstance(column, ast.Attribute):
            label = repr(column.attr)
        elif isinstance(column.slice, ast.Constant) and isinstance(column.slice.value, str):
            label = site.text(column.slice)
        else:
            return None
        return Replacement(f"{site.text(column.value)}.loc[{site.text(node.slice)}, {label}]")


def _is_mask(site: Site, node: ast.expr) -> bool:
    """Whether a subscript certainly picks rows by truth values."""
    if isinstance(node, ast.BinOp):
        return isinstance(node.op, ast.BitAnd | ast.BitOr) and _is_mask(site, node.left) and _is_mask(site, node.right)
    if isinstance(node, ast.UnaryOp):
        return isinstance(node.op, ast.Invert) and _is_mask(site, node.operand)
    if isinstance(node, ast.Compare):
        return site.is_a(node, "pandas.Series")
    return is_test(node)


rule = ChainedAssignment(
    applies_to=">=3.0",
    reason="Under copy-on-write, since pandas 3.0, an assignment to a part of a column leaves the frame as it was.",
    documentation="https://pandas.pydata.org/docs/user_guide/copy_on_write.html#chained-assignment",
    examples=(
        Example(
            setup="import pandas as pd\ndf = pd.DataFrame({'a': [1, 2], 'b': [3, 4]})\n",
            before="df['a'][df['b'] > 3] = 0",
            after="df.loc[df['b'] > 3, 'a'] = 0",
        ),
        Example(
            setup="import pandas as pd\ndf = pd.DataFrame({'a': [1, None]})\n",
            before="df.a.loc[df.a.isnull()] = 0",
            after="df.loc[df.a.isnull(), 'a'] = 0",
        ),
    ),
    unchanged=(
        "import pandas as pd\ndf = pd.DataFrame({'a': [1, 2]})\ndf['a'] = 3\nx = df['a'][df['a'] > 1]\n",
        "import pandas as pd\ndf = pd.DataFrame({'a': [1, 2]})\ndf['a'][0] = 3\n",
        "table = {'a': {}}\ntable['a']['b'] = 1\n",
    ),
)
