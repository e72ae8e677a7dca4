"""first and last of a span of time."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site

_SPAN = re.compile(r"(\d*)([A-Za-z]+)")
_TICKS = {"D": "D", "H": "h", "h": "h", "T": "min", "min": "min", "S": "s", "s": "s"}
_ENDS = {"M": "MonthEnd({})", "W": "Week({}, weekday=6)", "A": "YearEnd({})", "Y": "YearEnd({})"}


@dataclass(frozen=True, kw_only=True)
class FirstAndLast(Rule):
    """``df.first('10D')`` → ``df.loc[df.index < df.index[0] + pd.Timedelta('10D')]``, and `last` likewise.

    What `first` of months gave depends on the day of the first row and on the version; it is left alone.
    """

    @property
    def targets(self) -> Iterable[str]:
        return [f"pandas.{owner}.{method}" for owner in ("DataFrame", "Series") for method in ("first", "last")]

    def rewrite(self, site: Site) -> Replacement | None:
        span = site.literal(site.argument("offset", 0))
        if not site.is_call or not isinstance(site.receiver, ast.Name | ast.Attribute | ast.Subscript):
            return None
        if isinstance(site.receiver, ast.Subscript) and not isinstance(site.receiver.slice, ast.Constant):
            return None
        found = _SPAN.fullmatch(span) if isinstance(span, str) else None
        if found is None:
            return None
        count, unit = found[1] or "1", found[2]
        owner, is_first = site.text(site.receiver), site.dotted.endswith("first")
        if unit in _TICKS:
            width = f"{site.name_of('pandas.Timedelta')}('{count}{_TICKS[unit]}')"
        elif unit in _ENDS and not is_first:
            width = f"{site.name_of('pandas.offsets')}.{_ENDS[unit].format(count)}"
        else:
            return None
        if is_first:
            return Replacement(f"{owner}.loc[{owner}.index < {owner}.index[0] + {width}]")
        return Replacement(f"{owner}.loc[{owner}.index > {owner}.index[-1] - {width}]")


_SETUP = "import pandas as pd\ndf = pd.DataFrame({'a': range(40)}, index=pd.date_range('2015-01-01', periods=40))\n"

rule = FirstAndLast(
    applies_to=">=3.0",
    reason="first and last of a span of time were removed in pandas 3.0; the rows are chosen by their dates.",
    documentation="https://pandas.pydata.org/docs/whatsnew/v2.1.0.html#deprecations",
    examples=(
        Example(
            setup=_SETUP,
            before="x = df.first('10D')\ny = df['a'].last('2M')",
            after="x = df.loc[df.index < df.index[0] + pd.Timedelta('10D')]\n"
            "y = df['a'].loc[df['a'].index > df['a'].index[-1] - pd.offsets.MonthEnd(2)]",
        ),
    ),
    unchanged=(
        _SETUP + "x = df.groupby('a').first()\n",
        _SETUP + "x = df.first('3M')\n",
        "class Rows:\n    def first(self, n):\n        return n\n\n\nRows().first('10D')\n",
    ),
)
