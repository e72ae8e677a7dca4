"""jointplot(kind=)."""

from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site

_KINDS = ("hex", "kde", "reg", "resid", "scatter")


@dataclass(frozen=True, kw_only=True)
class JointKinds(Rule):
    """``kind='regplot'`` → ``kind='reg'``: only its beginning was looked at."""

    @property
    def targets(self) -> Iterable[str]:
        return ("seaborn.jointplot",)

    def rewrite(self, site: Site) -> Replacement | None:
        kind = site.literal(site.argument("kind", 3))
        begin = next((k for k in _KINDS if isinstance(kind, str) and kind.startswith(k) and kind != k), "")
        if not begin:
            return None
        call = site.call
        call.set("kind", repr(begin), 3)
        return Replacement(call.text)


rule = JointKinds(
    applies_to=">=0.11",
    reason="jointplot looked at the beginning of its kind only; seaborn 0.11 wants its name.",
    documentation="https://seaborn.pydata.org/whatsnew/v0.11.0.html",
    examples=(
        Example(
            setup="import pandas as pd\nimport seaborn as sns\n"
            "df = pd.DataFrame({'a': [1, 2, 4], 'b': [1, 2, 3], 'k': [1, 2, 1]})\n",
            before="sns.jointplot(x='a', y='b', data=df, kind='regplot')",
            after="sns.jointplot(x='a', y='b', data=df, kind='reg')",
        ),
    ),
    unchanged=("import seaborn as sns\nsns.jointplot(x='a', y='b', data=None, kind='hex')\n",),
)
