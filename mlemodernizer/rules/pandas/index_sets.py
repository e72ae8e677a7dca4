"""Sets of labels: operators of indexes, and sets as subscripts."""

import ast
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site

_METHODS = {ast.BitAnd: "intersection", ast.BitOr: "union", ast.BitXor: "symmetric_difference"}
_REFUSED = "Passing a set as an indexer is not supported"
_OWNERS = ("pandas.DataFrame", "pandas.Series", "pandas.DataFrame.loc", "pandas.Series.loc")


@dataclass(frozen=True, kw_only=True)
class IndexSets(Rule):
    """``df.columns & names`` → ``df.columns.intersection(names)``, ``df[a_set]`` → ``df[list(a_set)]``."""

    @property
    def node_types(self) -> tuple[type[ast.AST], ...]:
        return (ast.BinOp, ast.Subscript)

    def rewrite(self, site: Site) -> Replacement | None:
        node = site.node
        if isinstance(node, ast.BinOp):
            method = _METHODS.get(type(node.op))
            if method is None or not _is_labels(site, node.left):
                return None
            return Replacement(f"{site.text(node.left)}.{method}({site.text(node.right)})")
        if not isinstance(node, ast.Subscript) or isinstance(node.ctx, ast.Store):
            return None
        refused = site.on_failing_line and _REFUSED in site.failure[1]
        if not site.is_a(node.value, *_OWNERS) and not refused:
            return None
        parts = node.slice.elts if isinstance(node.slice, ast.Tuple) else [node.slice]
        sets = [part for part in parts if _is_set(site, part)]
        if not sets and refused and not isinstance(parts[-1], ast.Slice | ast.Constant | ast.Call):
            sets = [parts[-1]]
        if not sets:
            return None
        keys = ", ".join(f"list({site.text(part)})" if part in sets else site.text(part) for part in parts)
        return Replacement(f"{site.text(node.value)}[{keys}]")


def _is_labels(site: Site, node: ast.expr) -> bool:
    """Whether an expression is the columns or row labels of a frame."""
    return isinstance(node, ast.Attribute) and node.attr in ("columns", "index") and site.is_a(node, "pandas.Index")


def _is_set(site: Site, node: ast.expr) -> bool:
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Sub | ast.BitAnd | ast.BitOr | ast.BitXor):
        return _is_set(site, node.left)
    called = isinstance(node, ast.Call) and site.name(node.func) == "builtins.set"
    return called or site.is_a(node, "builtins.set")


rule = IndexSets(
    applies_to=">=2.0",
    reason="Since pandas 2.0 &, | and ^ of indexes are logical operations on their values, and a set is no subscript.",
    documentation="https://pandas.pydata.org/docs/whatsnew/v2.0.0.html#removal-of-prior-version-deprecations-changes",
    examples=(
        Example(
            setup="import pandas as pd\ndf = pd.DataFrame({'a': [1], 'b': [2]})\n",
            before="shared = df.columns & ['a', 'c']\npart = df[set(df.columns) - {'b'}]",
            after="shared = df.columns.intersection(['a', 'c'])\npart = df[list(set(df.columns) - {'b'})]",
        ),
    ),
    unchanged=(
        "import pandas as pd\ndf = pd.DataFrame({'a': [1], 'b': [2]})\nm = (df.a > 1) & (df.b > 1)\npart = df[['a']]\n",
        "x = {1, 2} & {2, 3}\nd = {}\nd[frozenset()] = 1\n",
        "import pandas as pd\ns = pd.Series([1], index=[frozenset('a')])\ny = s[frozenset('a')]\n",
    ),
)
