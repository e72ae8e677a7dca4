"""Reductions by a level of the row labels."""

import ast
from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site

_REDUCTIONS = ("sum", "mean", "median", "min", "max", "std", "var", "count", "prod", "any", "all")


@dataclass(frozen=True, kw_only=True)
class ByLevel(Rule):
    """``s.sum(level=0)`` → ``s.groupby(level=0).sum()``."""

    @property
    def targets(self) -> Iterable[str]:
        return tuple(f"pandas.{owner}.{name}" for owner in ("DataFrame", "Series") for name in _REDUCTIONS)

    def rewrite(self, site: Site) -> Replacement | None:
        node = site.node
        if not isinstance(node, ast.Call) or not site.is_method or all(k.arg != "level" for k in node.keywords):
            return None
        call = site.call
        level, axis = call.remove("level"), call.remove("axis")
        if call.starred or call.positional or axis not in (None, "0", "'index'") or level == "None":
            return None
        call.remove("skipna")
        method = site.dotted.rpartition(".")[2]
        return Replacement(f"{call.receiver}.groupby(level={level}).{method}({call.arguments()})")


rule = ByLevel(
    applies_to=">=2.0",
    reason="The argument level of reductions was removed in pandas 2.0 in favour of groupby.",
    documentation="https://pandas.pydata.org/docs/whatsnew/v1.3.0.html#other-deprecations",
    examples=(
        Example(
            setup="import pandas as pd\ndf = pd.DataFrame({'a': [1, 2], 'k': ['x', 'x']}).set_index('k')\n",
            before="x = df['a'].sum(level=0)",
            after="x = df['a'].groupby(level=0).sum()",
        ),
    ),
    unchanged=("import pandas as pd\ndf = pd.DataFrame({'a': [1]})\nx = df.sum(axis=0)\n",),
)
