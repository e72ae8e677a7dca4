"""jointplot's annotation with a statistic."""

from mlemodernizer.model.patch import Semantics
from mlemodernizer.rewriting.kinds import Keywords
from mlemodernizer.rewriting.rule import Example

rule = Keywords(
    applies_to=">=0.11",
    reason="seaborn 0.11 removed jointplot's annotation with a statistic, and with it stat_func and annot_kws.",
    documentation="https://seaborn.pydata.org/whatsnew/v0.11.0.html",
    semantics=Semantics.EQUIVALENT,
    affects=frozenset({"plots"}),
    functions=("seaborn.jointplot",),
    removed={"stat_func": (), "annot_kws": ()},
    examples=(
        Example(
            setup="import pandas as pd\nimport seaborn as sns\ndf = pd.DataFrame({'a': [1, 2, 4], 'b': [1, 2, 3]})\n",
            before="sns.jointplot(x='a', y='b', data=df, stat_func=None)",
            after="sns.jointplot(x='a', y='b', data=df)",
        ),
    ),
    unchanged=("import seaborn as sns\nsns.jointplot(x='a', y='b', data=None, kind='hex')\n",),
)
