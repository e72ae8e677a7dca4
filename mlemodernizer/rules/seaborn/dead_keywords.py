"""Arguments that scatterplot never used."""

from mlemodernizer.rewriting.kinds import Keywords
from mlemodernizer.rewriting.rule import Example

rule = Keywords(
    applies_to=">=0.12",
    reason="scatterplot took arguments that had no effect; seaborn 0.12 and 0.13 removed them.",
    documentation="https://seaborn.pydata.org/whatsnew/v0.13.0.html",
    functions=("seaborn.scatterplot",),
    removed=dict.fromkeys(("ci", "estimator", "n_boot", "units", "x_bins", "x_jitter", "y_bins", "y_jitter"), ()),
    examples=(
        Example(
            setup="import pandas as pd\nimport seaborn as sns\n"
            "df = pd.DataFrame({'a': [1, 2, 4], 'b': [1, 2, 3], 'k': [1, 2, 1]})\n",
            before="sns.scatterplot(x='a', y='b', data=df, x_jitter=True, ci=None)",
            after="sns.scatterplot(x='a', y='b', data=df)",
        ),
    ),
    unchanged=("import seaborn as sns\nsns.regplot(x=[1, 2, 3], y=[3, 4, 4], x_jitter=0.1, ci=None)\n",),
)
