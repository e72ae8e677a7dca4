"""Dates that are not all written the same way."""

from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site

_PARSER = "pandas.to_datetime"
_READERS = ("pandas.read_csv", "pandas.read_table", "pandas.read_excel")
_UNPARSED = ("doesn't match format", "unconverted data remains")
_LEFT_AS_TEXT = (
    "Can only use .dt accessor with datetimelike values",
    "Only valid with DatetimeIndex, TimedeltaIndex or PeriodIndex",
    "'Index' object has no attribute",
)


@dataclass(frozen=True, kw_only=True)
class MixedDates(Rule):
    """``pd.to_datetime(s)`` → ``pd.to_datetime(s, format='mixed')``, where a run met a second way of writing dates."""

    @property
    def targets(self) -> Iterable[str]:
        return (_PARSER, *_READERS)

    def rewrite(self, site: Site) -> Replacement | None:
        if not site.is_call or site.call.starred:
            return None
        exception, message = site.failure
        call = site.call
        if site.dotted in _READERS:
            left = exception in ("AttributeError", "TypeError") and any(text in message for text in _LEFT_AS_TEXT)
            if not left or not call.has("parse_dates") or call.has("date_format") or call.has("date_parser"):
                return None
            call.set("date_format", "'mixed'")
            return Replacement(call.text)
        met = exception == "ValueError" and any(text in message for text in _UNPARSED)
        if not met or not site.on_failing_line or call.has("format", 4) or call.has("unit"):
            return None
        call.set("format", "'mixed'")
        return Replacement(call.text)


rule = MixedDates(
    applies_to=">=2.0",
    reason="Since pandas 2.0 the first date decides how all are read; before, each was read as it was written.",
    documentation="https://pandas.pydata.org/docs/whatsnew/v2.0.0.html#datetimes-are-now-parsed-with-a-consistent-format",
    examples=(
        Example(
            setup="import pandas as pd\n",
            before="days = pd.to_datetime(['01/02/2016', '13/02/2016'])",
            after="days = pd.to_datetime(['01/02/2016', '13/02/2016'], format='mixed')",
            failure=("ValueError", 'time data "13/02/2016" doesn\'t match format "%m/%d/%Y".'),
        ),
        Example(
            setup="import io\nimport pandas as pd\ntext = io.StringIO('d,v\\n01/02/2016,1\\n13/02/2016,2\\n')\n",
            before="df = pd.read_csv(text, parse_dates=['d'])\nyears = df.d.dt.year",
            after="df = pd.read_csv(text, parse_dates=['d'], date_format='mixed')\nyears = df.d.dt.year",
            failure=("AttributeError", "Can only use .dt accessor with datetimelike values"),
        ),
    ),
    unchanged=("import pandas as pd\ndays = pd.to_datetime(['01/02/2016', '13/02/2016'])\n",),
)
