"""The size of a figure's panels."""

from mlemodernizer.rewriting.rule import Example
from mlemodernizer.rules.seaborn._height import Height

rule = Height(
    applies_to=">=0.12",
    reason="The argument size of seaborn's figures is called height since seaborn 0.9; size was removed in 0.12.",
    documentation="https://seaborn.pydata.org/whatsnew/v0.9.0.html",
    functions=(
        "seaborn.FacetGrid",
        "seaborn.JointGrid",
        "seaborn.PairGrid",
        "seaborn.lmplot",
        "seaborn.pairplot",
    ),
    ambiguous=("seaborn.catplot", "seaborn.jointplot"),
    examples=(
        Example(
            setup="import pandas as pd\nimport seaborn as sns\ndf = pd.DataFrame({'a': [1, 2, 4], 'b': [1, 2, 3]})\n",
            before="sns.pairplot(df, size=2)\nsns.jointplot(x='a', y='b', data=df, size=5)",
            after="sns.pairplot(df, height=2)\nsns.jointplot(x='a', y='b', data=df, height=5)",
        ),
    ),
    unchanged=(
        "import pandas as pd\nimport seaborn as sns\ndf = pd.DataFrame({'a': [1, 2], 'b': [1, 2]})\n"
        "sns.scatterplot(x='a', y='b', size='b', data=df)\nsns.relplot(x='a', y='b', size='b', data=df)\n"
        "sns.stripplot(x='a', y='b', size=3, data=df)\nsns.catplot(x='a', y='b', size=3, data=df)\n"
        "sns.jointplot(x='a', y='b', size='b', data=df)\n",
    ),
)
