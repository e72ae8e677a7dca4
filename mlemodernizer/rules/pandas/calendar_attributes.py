"""week and weekday_name of dates."""

import ast
from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.model.patch import Semantics
from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site

_OWNERS = ("pandas.DatetimeAccessor", "pandas.Index")
_NEW = {"week": "isocalendar().week", "weekofyear": "isocalendar().week", "weekday_name": "day_name()"}


@dataclass(frozen=True, kw_only=True)
class CalendarAttributes(Rule):
    """``s.dt.weekday_name`` → ``s.dt.day_name()``, ``s.dt.week`` → ``s.dt.isocalendar().week``."""

    @property
    def targets(self) -> Iterable[str]:
        return (*(f"{owner}.{name}" for owner in _OWNERS for name in _NEW), "pandas.Timestamp.weekday_name")

    def rewrite(self, site: Site) -> Replacement | None:
        node = site.node
        if site.receiver is None or not isinstance(node, ast.Attribute) or not isinstance(node.ctx, ast.Load):
            return None
        return Replacement(f"{site.text(site.receiver)}.{_NEW[node.attr]}")


rule = CalendarAttributes(
    applies_to=">=2.0",
    reason="weekday_name was removed in pandas 1.0, week and weekofyear in 2.0, in favour of day_name and isocalendar.",
    documentation="https://pandas.pydata.org/docs/whatsnew/v1.1.0.html#deprecations",
    semantics=Semantics.EQUIVALENT,
    examples=(
        Example(
            setup="import pandas as pd\nd = pd.to_datetime(pd.Series(['2016-01-02']))\n",
            before="name = d.dt.weekday_name\nweek = d.dt.week",
            after="name = d.dt.day_name()\nweek = d.dt.isocalendar().week",
        ),
        Example(
            setup="import pandas as pd\ndf = pd.DataFrame({'a': [1]}, index=pd.to_datetime(['2016-01-02']))\n",
            before="df['name'] = df.index.weekday_name",
            after="df['name'] = df.index.day_name()",
        ),
    ),
    unchanged=("import pandas as pd\ndf = pd.DataFrame({'week': [1]})\nw = df.week.max()\n",),
)
