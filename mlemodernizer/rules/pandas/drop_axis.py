"""drop with an axis beside index or columns."""

from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site


@dataclass(frozen=True, kw_only=True)
class DropAxis(Rule):
    """``df.drop(columns=c, axis=1)`` → ``df.drop(columns=c)``: the axis said nothing more."""

    @property
    def targets(self) -> Iterable[str]:
        return ("pandas.DataFrame.drop",)

    def rewrite(self, site: Site) -> Replacement | None:
        if not site.is_call or not site.is_method:
            return None
        call = site.call
        if call.starred or call.positional or call.has("labels") or not (call.has("columns") or call.has("index")):
            return None
        call.remove("axis")
        return Replacement(call.text)


rule = DropAxis(
    applies_to=">=3.0",
    reason="DataFrame.drop ignored axis beside index or columns; pandas 3.0 refuses the two together.",
    documentation="https://pandas.pydata.org/docs/reference/api/pandas.DataFrame.drop.html",
    examples=(
        Example(
            setup="import pandas as pd\ndf = pd.DataFrame({'a': [1], 'b': [2]})\n",
            before="df = df.drop(columns=['b'], axis=1)",
            after="df = df.drop(columns=['b'])",
        ),
    ),
    unchanged=("import pandas as pd\ndf = pd.DataFrame({'a': [1], 'b': [2]})\ndf = df.drop(['b'], axis=1)\n",),
)
