"""DatetimeIndex with a start, an end and a frequency."""

from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site


@dataclass(frozen=True, kw_only=True)
class DateRanges(Rule):
    """``pd.DatetimeIndex(start=a, periods=3, freq='D')`` → ``pd.date_range(start=a, periods=3, freq='D')``."""

    @property
    def targets(self) -> Iterable[str]:
        return ("pandas.DatetimeIndex",)

    def rewrite(self, site: Site) -> Replacement | None:
        if not site.is_call or site.call.starred or site.call.positional:
            return None
        call = site.call
        if not (call.has("start") or call.has("end")) or call.has("data"):
            return None
        call.set_function(site.name_of("pandas.date_range"))
        return Replacement(call.text)


rule = DateRanges(
    applies_to=">=1.0",
    reason="pandas 1.0 removed start, end and periods of DatetimeIndex in favour of date_range.",
    documentation="https://pandas.pydata.org/docs/whatsnew/v0.24.0.html#deprecations",
    examples=(
        Example(
            setup="import pandas as pd\n",
            before="days = pd.DatetimeIndex(start='2016-01-01', periods=3, freq='D')",
            after="days = pd.date_range(start='2016-01-01', periods=3, freq='D')",
        ),
    ),
    unchanged=("import pandas as pd\ndays = pd.DatetimeIndex(['2016-01-01'])\n",),
)
