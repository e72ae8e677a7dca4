"""drop_duplicates(take_last=)."""

from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site


@dataclass(frozen=True, kw_only=True)
class KeptDuplicates(Rule):
    """``df.drop_duplicates('a', take_last=True)`` → ``df.drop_duplicates('a', keep='last')``."""

    @property
    def targets(self) -> Iterable[str]:
        owners = ("DataFrame", "Series")
        return tuple(f"pandas.{owner}.{name}" for owner in owners for name in ("drop_duplicates", "duplicated"))

    def rewrite(self, site: Site) -> Replacement | None:
        last = site.literal(site.argument("take_last"))
        if not isinstance(last, bool) or site.call.has("keep"):
            return None
        call = site.call
        call.rename("take_last", "keep")
        call.set("keep", "'last'" if last else "'first'")
        return Replacement(call.text)


rule = KeptDuplicates(
    applies_to=">=0.20",
    reason="The argument take_last became keep in pandas 0.17.",
    documentation="https://pandas.pydata.org/docs/whatsnew/v0.17.0.html#deprecations",
    examples=(
        Example(
            setup="import pandas as pd\ndf = pd.DataFrame({'a': [1, 1]})\n",
            before="last = df.drop_duplicates('a', take_last=True)",
            after="last = df.drop_duplicates('a', keep='last')",
        ),
    ),
    unchanged=("import pandas as pd\ndf = pd.DataFrame({'a': [1, 1]})\nlast = df.drop_duplicates('a', keep=False)\n",),
)
