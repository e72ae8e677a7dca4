"""hist(normed=) of frames and series."""

import ast
from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site

_OWNERS = (
    "pandas.DataFrame",
    "pandas.Series",
    "pandas.PlotAccessor",
    "pandas.SeriesGroupBy",
    "pandas.DataFrameGroupBy",
)


@dataclass(frozen=True, kw_only=True)
class HistDensity(Rule):
    """``s.plot.hist(normed=True)`` → ``s.plot.hist(density=True)``."""

    @property
    def node_types(self) -> tuple[type[ast.AST], ...]:
        return (ast.Call,)

    @property
    def words(self) -> Iterable[str]:
        return ("normed",)

    def rewrite(self, site: Site) -> Replacement | None:
        node = site.node
        if not isinstance(node, ast.Call) or all(keyword.arg != "normed" for keyword in node.keywords):
            return None
        if not isinstance(node.func, ast.Attribute) or node.func.attr not in ("hist", "plot"):
            return None
        if not site.is_a(node.func.value, *_OWNERS):
            return None
        call = site.call
        if call.has("density"):
            return None
        call.rename("normed", "density")
        return Replacement(call.text)


rule = HistDensity(
    applies_to=">=0.25",
    reason="Histograms are drawn by matplotlib, which calls normed density since version 2.1 and dropped the old name.",
    documentation="https://matplotlib.org/stable/api/prev_api_changes/api_changes_3.1.0.html",
    examples=(
        Example(
            setup="import pandas as pd\ns = pd.Series([1, 2, 2])\n",
            before="s.hist(normed=True)\ns.plot(kind='hist', normed=1)",
            after="s.hist(density=True)\ns.plot(kind='hist', density=1)",
        ),
    ),
    unchanged=("import pandas as pd\npd.Series([1, 2, 2]).plot.hist(bins=2)\n",),
)
