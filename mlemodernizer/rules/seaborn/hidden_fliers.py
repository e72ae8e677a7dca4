"""boxplot(sym='')."""

from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site


@dataclass(frozen=True, kw_only=True)
class HiddenFliers(Rule):
    """``boxplot(…, sym='')`` → ``boxplot(…, showfliers=False)``."""

    @property
    def targets(self) -> Iterable[str]:
        return ("seaborn.boxplot",)

    def rewrite(self, site: Site) -> Replacement | None:
        if site.literal(site.argument("sym")) != "":
            return None
        call = site.call
        if call.has("showfliers"):
            call.remove("sym")
        else:
            call.rename("sym", "showfliers")
            call.set("showfliers", "False")
        return Replacement(call.text)


rule = HiddenFliers(
    applies_to=">=0.13",
    reason="Since seaborn 0.13 boxplot passes no symbol of outliers on to matplotlib; they are left out by showfliers.",
    documentation="https://seaborn.pydata.org/whatsnew/v0.13.0.html",
    examples=(
        Example(
            setup="import pandas as pd\nimport seaborn as sns\n"
            "df = pd.DataFrame({'a': [1, 2, 4], 'b': [1, 2, 3], 'k': [1, 2, 1]})\n",
            before="sns.boxplot(x='k', y='a', data=df, sym='')",
            after="sns.boxplot(x='k', y='a', data=df, showfliers=False)",
        ),
    ),
    unchanged=("import matplotlib.pyplot as plt\nplt.boxplot([1, 2, 5], sym='')\n",),
)
