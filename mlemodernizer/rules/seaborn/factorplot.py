"""factorplot became catplot."""

from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.model.patch import Semantics
from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site


@dataclass(frozen=True, kw_only=True)
class Factorplot(Rule):
    """The new name by `moves`; the kind that was the default is written out, and size is called height."""

    @property
    def targets(self) -> Iterable[str]:
        return ("seaborn.factorplot",)

    def rewrite(self, site: Site) -> Replacement | None:
        if not site.is_call:
            return None
        call = site.call
        if any(isinstance(k.arg, type(None)) for k in getattr(site.node, "keywords", ())):
            return None  # the kind may be among what is passed on
        call.rename("size", "height")
        if not call.has("kind"):
            call.set("kind", '"point"')
        return Replacement(call.text)


rule = Factorplot(
    applies_to=">=0.12",
    reason='factorplot was renamed to catplot in seaborn 0.9, where kind="point" is no longer the default, '
    "and removed in 0.12.",
    documentation="https://seaborn.pydata.org/whatsnew/v0.9.0.html",
    semantics=Semantics.EQUIVALENT,
    affects=frozenset({"plots"}),
    moves={"seaborn.factorplot": "seaborn.catplot", "seaborn.lvplot": "seaborn.boxenplot"},
    examples=(
        Example(
            setup="import pandas as pd\nimport seaborn as sns\ndf = pd.DataFrame({'k': ['p', 'q'], 'a': [1, 2]})\n",
            before="sns.factorplot(x='k', y='a', data=df, size=4)",
            after="sns.catplot(x='k', y='a', data=df, height=4, kind=\"point\")",
        ),
        Example(
            setup="import pandas as pd\nimport seaborn as sns\ndf = pd.DataFrame({'k': ['p', 'q'], 'a': [1, 2]})\n",
            before="sns.factorplot('k', data=df, kind='count')",
            after="sns.catplot(x='k', data=df, kind='count')",
        ),
    ),
    unchanged=("def factorplot(x):\n    return x\n\n\nfactorplot(3)\n",),
)
