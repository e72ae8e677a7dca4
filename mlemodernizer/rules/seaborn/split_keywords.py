"""split= of the strip and swarm plots."""

from mlemodernizer.rewriting.kinds import Keywords
from mlemodernizer.rewriting.rule import Example

rule = Keywords(
    applies_to=">=0.12",
    reason="The argument split of stripplot and swarmplot is called dodge since seaborn 0.8; split was removed.",
    documentation="https://seaborn.pydata.org/whatsnew/v0.8.0.html",
    functions=("seaborn.stripplot", "seaborn.swarmplot"),
    renamed={"split": "dodge"},
    examples=(
        Example(
            setup="import pandas as pd\nimport seaborn as sns\ndf = pd.DataFrame({'k': ['p', 'q'], 'a': [1, 2]})\n",
            before="sns.swarmplot(x='k', y='a', hue='k', data=df, split=True)",
            after="sns.swarmplot(x='k', y='a', hue='k', data=df, dodge=True)",
        ),
    ),
    unchanged=("import seaborn as sns\nsns.violinplot(x=['a'], y=[1], split=False)\n",),
)
