"""fillna(method=...) became ffill and bfill."""

from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site

_FILLS = {"ffill": "ffill", "pad": "ffill", "bfill": "bfill", "backfill": "bfill"}


@dataclass(frozen=True, kw_only=True)
class FillMethod(Rule):
    """``a.fillna(method='ffill')`` → ``a.ffill()``."""

    @property
    def targets(self) -> Iterable[str]:
        owners = ("DataFrame", "Series", "DataFrameGroupBy", "SeriesGroupBy")
        return tuple(f"pandas.{owner}.fillna" for owner in owners)

    def rewrite(self, site: Site) -> Replacement | None:
        if not site.is_call or not site.is_method:
            return None
        fill = _FILLS.get(str(site.literal(site.argument("method", 1))))
        value = site.argument("value", 0)
        call = site.call
        if fill is None or (value is not None and site.literal(value) is not None):
            return None
        call.remove("method", 1)
        call.remove("value", 0)
        if call.positional:
            return None
        call.set_method(fill)
        return Replacement(call.text)


rule = FillMethod(
    applies_to=">=3.0",
    reason="fillna(method=...) was removed in pandas 3.0 in favour of ffill and bfill.",
    documentation="https://pandas.pydata.org/docs/whatsnew/v3.0.0.html",
    examples=(
        Example(
            setup="import pandas as pd\ndf = pd.DataFrame({'a': [1, None]})\n",
            before="df.fillna(method='ffill', inplace=True)",
            after="df.ffill(inplace=True)",
        ),
    ),
    unchanged=("import pandas as pd\ndf = pd.DataFrame({'a': [1, None]})\ndf.fillna(0, inplace=True)\n",),
)
