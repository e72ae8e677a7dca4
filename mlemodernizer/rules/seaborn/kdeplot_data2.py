"""kdeplot(data=, data2=)."""

from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site


@dataclass(frozen=True, kw_only=True)
class Data2(Rule):
    """``kdeplot(data=a, data2=b)`` → ``kdeplot(x=a, y=b)``."""

    @property
    def targets(self) -> Iterable[str]:
        return ("seaborn.kdeplot",)

    def rewrite(self, site: Site) -> Replacement | None:
        if not site.is_call or site.argument("data2") is None:
            return None
        call = site.call
        if call.has("x") or call.has("y") or call.positional > 1:
            return None
        call.name_positionals(("x",))
        call.rename("data", "x")
        call.rename("data2", "y")
        return Replacement(call.text)


rule = Data2(
    applies_to=">=0.12",
    reason="kdeplot's arguments data and data2 are called x and y since seaborn 0.11.",
    documentation="https://seaborn.pydata.org/whatsnew/v0.11.0.html",
    examples=(
        Example(
            setup="import numpy as np\nimport seaborn as sns\na, b = np.random.default_rng(0).random((2, 9))\n",
            before="sns.kdeplot(a, data2=b)",
            after="sns.kdeplot(x=a, y=b)",
        ),
    ),
    unchanged=("import seaborn as sns\nsns.kdeplot(data=[1, 2, 4])\n",),
)
