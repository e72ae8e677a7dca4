"""TimeGrouper became Grouper."""

from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site


@dataclass(frozen=True, kw_only=True)
class TimeGrouper(Rule):
    """``pd.TimeGrouper('D')`` → ``pd.Grouper(freq='D')``."""

    @property
    def targets(self) -> Iterable[str]:
        return ("pandas.TimeGrouper",)

    def rewrite(self, site: Site) -> Replacement | None:
        if not site.is_call or site.call.starred or site.call.positional > 1:
            return None
        call = site.call
        call.name_positionals(("freq",))
        call.set_function(site.name_of("pandas.Grouper"))
        return Replacement(call.text)


rule = TimeGrouper(
    applies_to=">=0.25",
    reason="TimeGrouper was removed in pandas 0.25 in favour of Grouper(freq=...).",
    documentation="https://pandas.pydata.org/docs/whatsnew/v0.21.0.html#deprecations",
    gone=frozenset({"pandas.TimeGrouper"}),
    examples=(
        Example(
            setup="import pandas as pd\n",
            before="weekly = pd.TimeGrouper('W')",
            after="weekly = pd.Grouper(freq='W')",
        ),
    ),
    unchanged=("import pandas as pd\nweekly = pd.Grouper(freq='W')\n",),
)
