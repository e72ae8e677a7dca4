"""concat with the labels of one of its parts."""

import ast
from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site


@dataclass(frozen=True, kw_only=True)
class JoinAxes(Rule):
    """``pd.concat([a, b], axis=1, join_axes=[a.index])`` → ``pd.concat([a, b], axis=1).reindex(a.index)``."""

    @property
    def targets(self) -> Iterable[str]:
        return ("pandas.concat",)

    def rewrite(self, site: Site) -> Replacement | None:
        axes = site.argument("join_axes", 3)
        if not isinstance(axes, ast.List) or len(axes.elts) != 1:
            return None
        axis = site.argument("axis", 1)
        number = site.literal(axis) if axis is not None else 0
        call = site.call
        call.remove("join_axes", 3)
        if call.starred or number not in (0, 1) or call.positional > 3:  # noqa: PLR2004 - objs, axis, join
            return None
        labels = site.text(axes.elts[0])
        return Replacement(f"{call.text}.reindex({labels if number == 1 else f'columns={labels}'})")


rule = JoinAxes(
    applies_to=">=1.0",
    reason="pandas 1.0 removed join_axes of concat in favour of reindex.",
    documentation="https://pandas.pydata.org/docs/whatsnew/v0.25.0.html#other-deprecations",
    examples=(
        Example(
            setup="import pandas as pd\na = pd.DataFrame({'x': [1, 2]})\nb = pd.DataFrame({'y': [3]})\n",
            before="c = pd.concat([a, b], axis=1, join_axes=[a.index])",
            after="c = pd.concat([a, b], axis=1).reindex(a.index)",
        ),
    ),
    unchanged=("import pandas as pd\na = pd.DataFrame({'x': [1]})\nc = pd.concat([a, a], axis=1, join='inner')\n",),
)
