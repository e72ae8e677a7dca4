"""Names for what agg computes, given by a dictionary."""

import ast
import keyword
from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site

_OF_SERIES = ("pandas.SeriesGroupBy", "pandas.SeriesResampler")
_OF_FRAMES = ("pandas.DataFrameGroupBy", "pandas.Resampler", "pandas.DataFrame")
_METHODS = ("agg", "aggregate")


@dataclass(frozen=True, kw_only=True)
class NamedAggregation(Rule):
    """``g['a'].agg({'n': 'sum'})`` → ``g['a'].agg(n='sum')``, ``g.agg({'a': {'n': 'sum'}})`` → ``… [('n', 'sum')]``."""

    @property
    def targets(self) -> Iterable[str]:
        return tuple(f"{owner}.{method}" for owner in (*_OF_SERIES, *_OF_FRAMES) for method in _METHODS)

    def rewrite(self, site: Site) -> Replacement | None:
        if not site.is_call or not site.is_method:
            return None
        table = site.argument("func", 0)
        call = site.call
        if not isinstance(table, ast.Dict) or None in table.keys or call.positional != 1 or call.keywords():
            return None
        if site.dotted.startswith(_OF_SERIES):
            named = _named(site, table)
            return Replacement(f"{call.function}({named})") if named else None
        if not any(isinstance(value, ast.Dict) for value in table.values):
            return None
        text = site.text(table)
        for value in table.values:
            if isinstance(value, ast.Dict):
                pairs = _pairs(site, value)
                if pairs is None:
                    return None
                text = text.replace(site.text(value), pairs)
        call.set("func", text, 0)
        return Replacement(call.text)


def _pairs(site: Site, table: ast.Dict) -> str | None:
    if None in table.keys or any(isinstance(value, ast.Dict | ast.List) for value in table.values):
        return None
    items = zip(table.keys, table.values, strict=True)
    return "[" + ", ".join(f"({site.text(k)}, {site.text(v)})" for k, v in items if k is not None) + "]"


def _named(site: Site, table: ast.Dict) -> str:
    """The entries of a table as arguments; empty where they are no plain aggregations."""
    if not table.keys or any(isinstance(value, ast.Dict | ast.List | ast.Tuple) for value in table.values):
        return ""
    arguments = []
    for key, value in zip(table.keys, table.values, strict=True):
        name = site.literal(key) if key is not None else ...
        if not isinstance(name, str) or not name.isidentifier() or keyword.iskeyword(name):
            return f"**{site.text(table)}"
        arguments.append(f"{name}={site.text(value)}")
    return ", ".join(arguments)


rule = NamedAggregation(
    applies_to=">=1.0",
    reason="pandas 1.0 removed names for aggregations by a nested dictionary; they are keywords or pairs.",
    documentation="https://pandas.pydata.org/docs/whatsnew/v0.25.0.html#groupby-aggregation-with-relabeling",
    examples=(
        Example(
            setup="import pandas as pd\ndf = pd.DataFrame({'k': [1, 1], 'a': [2, 3]})\n",
            before="m = df.groupby('k')['a'].agg({'total': 'sum', 'n': 'count'})",
            after="m = df.groupby('k')['a'].agg(total='sum', n='count')",
        ),
        Example(
            setup="import pandas as pd\ndf = pd.DataFrame({'k': [1, 1], 'a': [2, 3]})\n",
            before="m = df.groupby('k').agg({'a': {'total': 'sum', 'n': 'count'}})",
            after="m = df.groupby('k').agg({'a': [('total', 'sum'), ('n', 'count')]})",
        ),
    ),
    unchanged=(
        "import pandas as pd\ndf = pd.DataFrame({'k': [1], 'a': [2]})\n"
        "m = df.groupby('k').agg({'a': 'sum'})\nn = df.groupby('k').agg({'a': ['sum', 'count']})\n",
    ),
)
