"""Vectors and a table in one call."""

import ast
from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site

_FUNCTIONS = (
    *("barplot", "boxenplot", "boxplot", "countplot", "lineplot", "pointplot", "scatterplot"),
    *("stripplot", "swarmplot", "violinplot"),
)
_VARIABLES = ("x", "y", "hue", "size", "style", "units")


@dataclass(frozen=True, kw_only=True)
class VectorsBesideData(Rule):
    """``barplot(x=[…], y=[…], data=df)`` → ``barplot(x=[…], y=[…])``, after their lengths were compared."""

    @property
    def targets(self) -> Iterable[str]:
        return tuple(f"seaborn.{name}" for name in _FUNCTIONS)

    def rewrite(self, site: Site) -> Replacement | None:
        node = site.node
        refused = "vectors must match length of `data` when both are used" in site.failure[1]
        if not refused or not site.on_failing_line or not isinstance(node, ast.Call) or node.args:
            return None
        vectors = [k.value for k in node.keywords if k.arg in _VARIABLES]
        if not vectors or any(site.is_a(vector, "builtins.str") for vector in vectors):
            return None
        call = site.call
        call.remove("data")
        return Replacement(call.text)


rule = VectorsBesideData(
    applies_to=">=0.11",
    reason="A table beside vectors was left out of account; seaborn 0.11 wants it to be as long as they are.",
    documentation="https://seaborn.pydata.org/whatsnew/v0.11.0.html",
    examples=(
        Example(
            setup="import pandas as pd\nimport seaborn as sns\n"
            "df = pd.DataFrame({'a': [1, 2, 4], 'b': [1, 2, 3], 'k': [1, 2, 1]})\n",
            before="sns.barplot(x=['p', 'q'], y=[1, 2], data=df)",
            after="sns.barplot(x=['p', 'q'], y=[1, 2])",
            failure=("ValueError", "Length of list vectors must match length of `data` when both are used, but so."),
        ),
    ),
    unchanged=("import seaborn as sns\nsns.barplot(x=['p', 'q'], y=[1, 2], data={'a': [1]})\n",),
)
