"""Aggregations of groups that have columns of text."""

import ast
import re
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site

_ON_TEXT = re.compile(
    r"does not support operation|with string dtype|Could not convert .* to numeric|agg function failed"
    r"|could not convert string to float|Cannot aggregate non-numeric type"
)
_ONE = frozenset({"mean", "median", "std", "sum", "var", "sem", "prod"})


@dataclass(frozen=True, kw_only=True)
class NumericAggregates(Rule):
    """``df.groupby('k').agg('mean')`` → ``df.groupby('k').mean(numeric_only=True)``, where a run failed on texts."""

    @property
    def node_types(self) -> tuple[type[ast.AST], ...]:
        return (ast.Call,)

    def rewrite(self, site: Site) -> Replacement | None:
        node = site.node
        if not isinstance(node, ast.Call) or not site.on_failing_line or not _ON_TEXT.search(site.failure[1]):
            return None
        if site.name(node.func) in ("pandas.pivot_table", "pandas.DataFrame.pivot_table"):
            return _pivot(site, node)
        if not isinstance(node.func, ast.Attribute) or node.func.attr not in ("agg", "aggregate"):
            return None
        call = site.call
        function = site.argument("func", 0)
        if function is None or call.positional != 1 or call.keywords():
            return None
        name = _aggregation(site, function)
        if name in _ONE:
            return Replacement(f"{call.receiver}.{name}(numeric_only=True)")
        if not isinstance(function, ast.List | ast.Tuple):
            return None
        columns = _numbers_of_grouping(site, node.func.value)
        return Replacement(f"{call.receiver}[{columns}].{node.func.attr}({call.arguments()})") if columns else None


def _aggregation(site: Site, node: ast.expr) -> str:
    text = site.literal(node)
    return text if isinstance(text, str) else site.name(node).removeprefix("numpy.")


def _pivot(site: Site, node: ast.Call) -> Replacement | None:
    by_method = isinstance(node.func, ast.Attribute) and site.is_method
    frame = site.receiver if by_method else site.argument("data", 0)
    shift = 0 if by_method else 1
    call = site.call
    if not isinstance(frame, ast.Name) or call.starred or call.has("values", shift):
        return None
    keys: list[ast.expr] = []
    for name, position in (("index", shift + 1), ("columns", shift + 2)):
        given = site.argument(name, position)
        if given is not None:
            keys.append(given)
    columns = _numbers(site, frame, keys)
    if columns is None:
        return None
    call.set("values", columns)
    return Replacement(call.text)


def _numbers_of_grouping(site: Site, grouping: ast.expr) -> str | None:
    if not isinstance(grouping, ast.Call) or not isinstance(grouping.func, ast.Attribute):
        return None
    if grouping.func.attr != "groupby" or not isinstance(grouping.func.value, ast.Name) or not grouping.args:
        return None
    return _numbers(site, grouping.func.value, [grouping.args[0]])


def _numbers(site: Site, frame: ast.Name, keys: list[ast.expr]) -> str | None:
    """Source of the list of a frame's numeric columns but the keys; None where a key is not written out."""
    labels: list[str] = []
    for key in keys:
        for part in key.elts if isinstance(key, ast.List | ast.Tuple) else [key]:
            label = site.literal(part)
            if not isinstance(label, str):
                return None
            labels.append(label)
    return f"{frame.id}.select_dtypes('number').columns.drop({labels!r}, errors='ignore').tolist()"


rule = NumericAggregates(
    applies_to=">=2.0",
    after_failure=True,
    reason="Aggregations used to leave out columns that are not numeric; since pandas 2.0 they fail on them.",
    documentation="https://pandas.pydata.org/docs/whatsnew/v2.0.0.html#removal-of-prior-version-deprecations-changes",
    examples=(
        Example(
            setup="import numpy as np\nimport pandas as pd\ndf = pd.DataFrame({'k': [1], 'a': [2], 't': ['x']})\n",
            before="m = df.groupby('k').agg(np.mean)",
            after="m = df.groupby('k').mean(numeric_only=True)",
            failure=("TypeError", "dtype 'str' does not support operation 'mean'"),
        ),
        Example(
            setup="import pandas as pd\ndf = pd.DataFrame({'k': [1, 1], 'a': [2, 3], 't': ['x', 'y']})\n",
            before="m = df.pivot_table(index='k')",
            after=(
                "m = df.pivot_table(index='k', "
                "values=df.select_dtypes('number').columns.drop(['k'], errors='ignore').tolist())"
            ),
            failure=("TypeError", "dtype 'str' does not support operation 'mean'"),
        ),
    ),
    unchanged=(
        "import pandas as pd\ndf = pd.DataFrame({'k': [1], 'a': [2]})\nm = df.groupby('k').agg('mean')\n"
        "n = df.pivot_table(index='k')\n",
    ),
)
