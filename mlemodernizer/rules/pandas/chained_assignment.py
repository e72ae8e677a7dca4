"""Assignments to a part of a column."""

import ast
from dataclasses import dataclass

from mlemodernizer.model.notebook import in_words
from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site
from mlemodernizer.rules.pandas._columns import column_of, has_numbered_rows, loop_over
from mlemodernizer.rules.pandas._masks import is_test

_INDEXERS = ("loc", "iloc", "at", "iat", "values")
_TESTING = frozenset(
    f"numpy.{name}"
    for name in ("isnan", "isinf", "isfinite", "isclose", "isin", "in1d", "logical_and", "logical_or", "logical_not")
)


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
        if isinstance(node.slice, ast.Tuple):
            return None
        owner, indexer = node.value, ""
        if isinstance(node.value, ast.Attribute) and node.value.attr in _INDEXERS:
            owner, indexer = node.value.value, node.value.attr
        column = column_of(site, owner)
        if column is None:
            return None
        if not indexer:
            indexer = _indexer(site, node.slice, owner)
        if indexer in ("loc", "at"):
            return Replacement(f"{column.frame}.{indexer}[{site.text(node.slice)}, {column.label}]")
        if indexer in ("iloc", "iat"):
            position = f"{column.frame}.columns.get_loc({column.label})"
            return Replacement(f"{column.frame}.{indexer}[{site.text(node.slice)}, {position}]")
        if indexer == "values" and not isinstance(node.slice, ast.Name | ast.Call):
            by_label = _is_mask(site, node.slice)
            position = column.label if by_label else f"{column.frame}.columns.get_loc({column.label})"
            return Replacement(f"{column.frame}.{'loc' if by_label else 'iloc'}[{site.text(node.slice)}, {position}]")
        cell, key = in_words(site.unit.id), site.text(node.slice)
        why = f"whether {key} is a label or a position is not known, so it was left alone"
        note = f"In {cell}, {site.text()} = … leaves {column.frame} as it was since pandas 3.0; {why}."
        return Replacement(site.text(), note=note)


def _indexer(site: Site, key: ast.expr, column: ast.expr) -> str:
    """The indexer of a frame that takes a key as a column does; empty where the key may be another thing."""
    if isinstance(key, ast.Slice):
        ends = [end for end in (key.lower, key.upper) if end is not None]
        if not ends or all(isinstance(site.literal(end), str) for end in ends):
            return "loc"
        return "iloc" if all(site.is_a(end, "builtins.int") for end in ends) else ""
    if _is_mask(site, key) or site.is_a(key, "pandas.Series", "pandas.Timestamp"):
        return "loc"
    if isinstance(key, ast.Name) and (over := loop_over(site, key)) is not None and _is_index(over):
        return "loc"
    frame = column.value if isinstance(column, ast.Subscript | ast.Attribute) else None
    number = site.is_a(key, "builtins.int") or (isinstance(key, ast.Name) and _counts(site, key))
    numbered = isinstance(frame, ast.Name) and has_numbered_rows(site, frame.id)
    return "loc" if (number and numbered) or (site.is_a(key, "builtins.str") and not numbered) else ""


def _is_index(node: ast.expr) -> bool:
    return isinstance(node, ast.Attribute) and node.attr == "index"


def _counts(site: Site, key: ast.Name) -> bool:
    """Whether a name is the variable of a loop over a range."""
    over = loop_over(site, key)
    return isinstance(over, ast.Call) and site.name(over.func) in ("builtins.range", "builtins.xrange")


def _is_mask(site: Site, node: ast.expr) -> bool:
    """Whether a subscript certainly picks rows by truth values."""
    if isinstance(node, ast.BinOp):
        return isinstance(node.op, ast.BitAnd | ast.BitOr) and _is_mask(site, node.left) and _is_mask(site, node.right)
    if isinstance(node, ast.UnaryOp):
        return isinstance(node.op, ast.Invert) and _is_mask(site, node.operand)
    if isinstance(node, ast.Compare):  # of whatever: one truth value alone would pick no rows
        return not any(isinstance(operator, ast.In | ast.NotIn | ast.Is | ast.IsNot) for operator in node.ops)
    return is_test(node) or (isinstance(node, ast.Call) and site.name(node.func) in _TESTING)


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
        Example(
            setup="import io\nimport pandas as pd\ndf = pd.read_csv(io.StringIO('a\\n1\\n2\\n'))\n",
            before="for i in range(len(df)):\n    df['a'][i] = i\ndf['a'].iloc[0] = 3",
            after=("for i in range(len(df)):\n    df.loc[i, 'a'] = i\ndf.iloc[0, df.columns.get_loc('a')] = 3"),
        ),
    ),
    unchanged=(
        "import pandas as pd\ndf = pd.DataFrame({'a': [1, 2]})\ndf['a'] = 3\nx = df['a'][df['a'] > 1]\n",
        "import pandas as pd\ndf = pd.DataFrame({'a': [1, 2]}, index=['x', 'y'])\ndf['a'][0] = 3\n",
        "import pandas as pd\ndf = pd.read_csv('x.csv', index_col=0)\ndf['a'][0] = 3\ndf[df['a'] > 1]['a'] = 0\n",
        "table = {'a': {}}\ntable['a']['b'] = 1\n",
    ),
)
