"""JointGrid.annotate."""

from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.model.patch import Semantics
from mlemodernizer.rewriting.kinds import without
from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site


@dataclass(frozen=True, kw_only=True)
class JointAnnotation(Rule):
    """``jointplot(…).annotate(pearsonr)`` → ``jointplot(…)``."""

    @property
    def targets(self) -> Iterable[str]:
        return ("seaborn.JointGrid.annotate",)

    def rewrite(self, site: Site) -> Replacement | None:
        if not site.is_call or not site.is_method or site.receiver is None:
            return None
        receiver = site.text(site.receiver)
        return without(site) if site.is_statement and receiver.isidentifier() else Replacement(receiver)


rule = JointAnnotation(
    applies_to=">=0.11",
    reason="seaborn 0.11 removed the method that wrote a statistic into a joint plot.",
    documentation="https://seaborn.pydata.org/whatsnew/v0.11.0.html",
    semantics=Semantics.EQUIVALENT,
    affects=frozenset({"plots"}),
    examples=(
        Example(
            setup="from scipy import stats\nimport pandas as pd\nimport seaborn as sns\n"
            "df = pd.DataFrame({'a': [1, 2, 4], 'b': [1, 2, 3], 'k': [1, 2, 1]})\n",
            before="g = sns.jointplot(x='a', y='b', data=df)\ng.annotate(stats.pearsonr)\n"
            "sns.jointplot(x='a', y='b', data=df).annotate(stats.pearsonr)",
            after="g = sns.jointplot(x='a', y='b', data=df)\n\nsns.jointplot(x='a', y='b', data=df)",
        ),
    ),
    unchanged=("import matplotlib.pyplot as plt\nplt.gca().annotate('a', (0, 0))\n",),
)
