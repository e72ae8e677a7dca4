"""Names of frequencies."""

import ast
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site

_NAME = re.compile(r"(-?\d*(?:\.\d+)?)([A-Z]+|[mqya]|bm)(-[A-Z]{3})?")
_PARTS = re.compile(r"\d+[HTSLUN](?:\d+[HTSLUN])+")
_SHORT = {"H": "h", "BH": "bh", "T": "min", "S": "s", "L": "ms", "U": "us", "N": "ns"}
_BY_INDEX = ("resample", "asfreq", "shift")
_SPEAKS_OF_PERIODS = frozenset({"Period", "PeriodIndex", "period_range", "to_period"})
_REFUSED = ("no longer supported for offsets", "Invalid frequency")
_PERIODS = {**_SHORT, "A": "Y", "a": "Y", "m": "M", "q": "Q", "y": "Y"}
_OFFSETS = {
    **_SHORT,
    "M": "ME",
    "BM": "BME",
    "Q": "QE",
    "BQ": "BQE",
    "A": "YE",
    "Y": "YE",
    "BA": "BYE",
    "BY": "BYE",
    "AS": "YS",
    "BAS": "BYS",
    "SM": "SME",
    "CBM": "CBME",
    "m": "ME",
    "bm": "BME",
    "q": "QE",
    "a": "YE",
    "y": "YE",
}


@dataclass(frozen=True, kw_only=True)
class FrequencyAliases(Rule):
    """``df.resample('M')`` → ``df.resample('ME')``.

    Attributes:
        offsets: function or method -> keyword and position of a frequency.
        periods: the same, where the frequency is that of periods.
    """

    offsets: Mapping[str, tuple[str, int]] = field(default_factory=dict)
    periods: Mapping[str, tuple[str, int]] = field(default_factory=dict)

    @property
    def targets(self) -> Iterable[str]:
        return (*self.offsets, *self.periods)

    def rewrite(self, site: Site) -> Replacement | None:
        if not site.is_call:
            return None
        of_periods = site.dotted in self.periods
        if site.dotted.endswith(_BY_INDEX) and not _is_of_times(site):
            return None
        keyword, position = (self.periods if of_periods else self.offsets)[site.dotted]
        given = site.argument(keyword, position)
        if not isinstance(given, ast.Constant) or not isinstance(given.value, str):
            return None
        call = site.call
        if _PARTS.fullmatch(given.value):
            parts = re.sub("[A-Z]", lambda letter: _SHORT[letter[0]], given.value)
            call.set(keyword, site.text(given).replace(given.value, parts), position)
            return Replacement(call.text)
        found = _NAME.fullmatch(given.value)
        new = (_PERIODS if of_periods else _OFFSETS).get(found[2]) if found else None
        if found is None or new is None:
            return None
        written = site.text(given).replace(given.value, f"{found[1]}{new}{found[3] or ''}")
        call.set(keyword, written, position)
        return Replacement(call.text)


def _is_of_times(site: Site) -> bool:
    """Whether what is resampled has certainly times for row labels: periods keep the old names."""
    refused = site.on_failing_line and any(text in site.failure[1] for text in _REFUSED)
    return refused or _SPEAKS_OF_PERIODS.isdisjoint(site.references.vocabulary)


rule = FrequencyAliases(
    applies_to=">=3.0",
    reason="pandas 2.2 renamed frequencies ('M' to 'ME', 'H' to 'h'); pandas 3.0 refuses the old names.",
    documentation="https://pandas.pydata.org/docs/whatsnew/v2.2.0.html#deprecate-aliases-m-q-y-etc-in-favour-of-me-qe-ye-etc-for-offsets",
    offsets={
        "pandas.DataFrame.resample": ("rule", 0),
        "pandas.Series.resample": ("rule", 0),
        "pandas.DataFrameGroupBy.resample": ("rule", 0),
        "pandas.SeriesGroupBy.resample": ("rule", 0),
        "pandas.DataFrame.asfreq": ("freq", 0),
        "pandas.Series.asfreq": ("freq", 0),
        "pandas.DataFrame.shift": ("freq", 1),
        "pandas.Series.shift": ("freq", 1),
        "pandas.Grouper": ("freq", 2),
        "pandas.date_range": ("freq", 3),
        "pandas.bdate_range": ("freq", 3),
        "pandas.timedelta_range": ("freq", 3),
        "pandas.DatetimeAccessor.floor": ("freq", 0),
        "pandas.DatetimeAccessor.ceil": ("freq", 0),
        "pandas.DatetimeAccessor.round": ("freq", 0),
        "pandas.DataFrame.rolling": ("window", 0),
        "pandas.Series.rolling": ("window", 0),
        "pandas.DatetimeIndex.floor": ("freq", 0),
        "pandas.DatetimeIndex.ceil": ("freq", 0),
        "pandas.DatetimeIndex.round": ("freq", 0),
        "pandas.tseries.frequencies.to_offset": ("freq", 0),
        "pandas.Timestamp.floor": ("freq", 0),
        "pandas.Timestamp.ceil": ("freq", 0),
        "pandas.Timestamp.round": ("freq", 0),
    },
    periods={
        "pandas.period_range": ("freq", 3),
        "pandas.Period": ("freq", 1),
        "pandas.DatetimeAccessor.to_period": ("freq", 0),
        "pandas.DataFrame.to_period": ("freq", 0),
        "pandas.Series.to_period": ("freq", 0),
        "pandas.DatetimeIndex.to_period": ("freq", 0),
    },
    examples=(
        Example(
            setup="import pandas as pd\n",
            before="days = pd.date_range('2016-01-01', periods=3, freq='M')",
            after="days = pd.date_range('2016-01-01', periods=3, freq='ME')",
        ),
    ),
    unchanged=(
        "import pandas as pd\ndays = pd.date_range('2016-01-01', periods=3, freq='D')\n",
        "import pandas as pd\nmonths = pd.period_range('2016-01', periods=3, freq='M')\n",
    ),
)
