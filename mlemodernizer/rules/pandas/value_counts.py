"""pandas.value_counts became a method."""

import ast
from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site


@dataclass(frozen=True, kw_only=True)
class ValueCounts(Rule):
    """``pd.value_counts(s)`` → ``s.value_counts()``."""

    @property
    def targets(self) -> Iterable[str]:
        return ("pandas.value_counts",)

    def rewrite(self, site: Site) -> Replacement | None:
        values = site.argument("values", 0)
        if values is None or site.call.starred:
            return None
        call = site.call
        call.name_positionals((None, "sort", "ascending", "normalize", "bins", "dropna"))
        call.remove("values", 0)
        text = site.text(values)
        plain = isinstance(values, ast.Name | ast.Attribute | ast.Subscript | ast.Call)
        if not plain or not site.is_a(values, "pandas.Series"):
            text = f"{site.name_of('pandas.Series')}({text})"
        return Replacement(f"{text}.value_counts({call.arguments()})")


rule = ValueCounts(
    applies_to=">=3.0",
    reason="pandas.value_counts was removed in pandas 3.0 in favour of the method of a series.",
    documentation="https://pandas.pydata.org/docs/whatsnew/v2.1.0.html#deprecations",
    gone=frozenset({"pandas.value_counts"}),
    examples=(
        Example(
            setup="import pandas as pd\ndf = pd.DataFrame({'a': [1, 1]})\n",
            before="n = pd.value_counts(df['a'], sort=False)\nm = pd.value_counts([1, 2])",
            after="n = df['a'].value_counts(sort=False)\nm = pd.Series([1, 2]).value_counts()",
        ),
    ),
    unchanged=("import pandas as pd\nn = pd.Series([1]).value_counts()\n",),
)
