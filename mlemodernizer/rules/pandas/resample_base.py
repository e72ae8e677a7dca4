"""Where the bins of a resampling begin."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site

_FREQUENCY = re.compile(r"(\d*)(H|h|T|min|S|s|L|ms|U|us|N|ns)$")
_UNITS = {"H": "h", "T": "min", "S": "s", "L": "ms", "U": "us", "N": "ns"}


@dataclass(frozen=True, kw_only=True)
class ResampleBase(Rule):
    """``s.resample('8h', base=2)`` → ``s.resample('8h', offset='2h')``."""

    @property
    def targets(self) -> Iterable[str]:
        return ("pandas.DataFrame.resample", "pandas.Series.resample", "pandas.Grouper", "pandas.TimeGrouper")

    def rewrite(self, site: Site) -> Replacement | None:
        if not site.is_call or site.argument("base") is None:
            return None
        base = site.literal(site.argument("base"))
        name, position = ("rule", 0) if site.is_method else ("freq", None if site.dotted.endswith(".Grouper") else 0)
        frequency = _FREQUENCY.match(str(site.literal(site.argument(name, position))))
        call = site.call
        if not isinstance(base, int | float) or isinstance(base, bool) or frequency is None or call.has("offset"):
            return None
        if base == 0:
            call.remove("base")
        else:
            call.rename("base", "offset")
            call.set("offset", f"'{base}{_UNITS.get(frequency[2], frequency[2])}'")
        return Replacement(call.text)


rule = ResampleBase(
    applies_to=">=2.0",
    reason="base was removed from resample and Grouper in pandas 2.0; offset says it with a unit.",
    documentation="https://pandas.pydata.org/docs/whatsnew/v1.1.0.html#grouper-and-resample-now-supports-the-arguments-origin-and-offset",
    examples=(
        Example(
            setup="import pandas as pd\ns = pd.Series([1, 2], index=pd.date_range('2016', periods=2, freq='h'))\n",
            before="total = s.resample('8h', base=2).sum()",
            after="total = s.resample('8h', offset='2h').sum()",
        ),
    ),
    unchanged=(
        "import pandas as pd\ns = pd.Series([1], index=pd.date_range('2016', periods=1))\nt = s.resample('8h').sum()\n",
        "def f(s, step):\n    return s.resample(step, base=2)\n",
    ),
)
