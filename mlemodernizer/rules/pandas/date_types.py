"""Types of dates without a unit, or with one of whole days."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site

_TYPE = re.compile(r"(?:datetime64|<?M8)(?:\[(?P<unit>\w+)\])?")
_PERIODS = {"M": "M", "Y": "Y"}


@dataclass(frozen=True, kw_only=True)
class DateTypes(Rule):
    """``s.astype('datetime64')`` → ``s.astype('datetime64[ns]')``, ``s.astype('datetime64[D]')`` → whole days."""

    @property
    def targets(self) -> Iterable[str]:
        return ("pandas.Series.astype",)

    def rewrite(self, site: Site) -> Replacement | None:
        kind = site.argument("dtype", 0)
        if not site.is_call or not site.is_method or kind is None:
            return None
        name = site.literal(kind)
        found = _TYPE.fullmatch(name) if isinstance(name, str) else None
        if found is None and site.name(kind) not in ("numpy.datetime64",):
            return None
        unit = found["unit"] if found else None
        call = site.call
        if unit is None:
            call.set("dtype", "'datetime64[ns]'", 0)
            return Replacement(call.text)
        if unit not in ("D", *_PERIODS) or call.keywords():
            return None
        call.set("dtype", "'datetime64[ns]'", 0)
        dates = f"{call.text}.dt"
        if unit == "D":
            return Replacement(f"{dates}.normalize()")
        return Replacement(f"{dates}.to_period('{unit}').dt.to_timestamp()")


rule = DateTypes(
    applies_to=">=2.0",
    reason="Since pandas 2.0 types of dates have a unit from seconds to nanoseconds.",
    documentation="https://pandas.pydata.org/docs/whatsnew/v2.0.0.html#disallow-astype-conversion-to-non-supported-datetime64-timedelta64-dtypes",
    examples=(
        Example(
            setup="import pandas as pd\ns = pd.Series(['2016-01-02 10:00'])\n",
            before="d = s.astype('datetime64')\nm = d.astype('datetime64[M]')",
            after=(
                "d = s.astype('datetime64[ns]')\nm = d.astype('datetime64[ns]').dt.to_period('M').dt.to_timestamp()"
            ),
        ),
    ),
    unchanged=(
        "import pandas as pd\ns = pd.Series(['2016-01-02'])\nd = s.astype('datetime64[ns]')\nt = s.astype(str)\n"
        "x = s.values.astype('datetime64[D]')\n",
    ),
)
