"""Options that used to be accepted by position behind the data."""

from mlemodernizer.rewriting.kinds import KeywordOnly
from mlemodernizer.rewriting.rule import Example

rule = KeywordOnly(
    applies_to=">=0.12",
    reason="Since seaborn 0.12 only data can be passed by position; all options have to be named.",
    documentation="https://seaborn.pydata.org/whatsnew/v0.12.0.html",
    functions={
        "seaborn.heatmap": (None, "vmin", "vmax", "cmap", "center", "robust", "annot", "fmt"),
        "seaborn.clustermap": (None, "pivot_kws", "method", "metric"),
        "seaborn.pairplot": (None, "hue", "hue_order", "palette", "vars"),
        "seaborn.rugplot": (None, "height", "axis"),
        "seaborn.FacetGrid": (None, "row", "col", "hue", "col_wrap"),
        "seaborn.PairGrid": (None, "hue", "hue_order", "palette"),
    },
    examples=(
        Example(
            setup="import pandas as pd\nimport seaborn as sns\ndf = pd.DataFrame({'k': ['p', 'q'], 'a': [1, 2]})\n",
            before="grid = sns.FacetGrid(df, 'k')\nsns.heatmap(df[['a']], 0, 3)",
            after="grid = sns.FacetGrid(df, row='k')\nsns.heatmap(df[['a']], vmin=0, vmax=3)",
        ),
    ),
    unchanged=(
        "import pandas as pd\nimport seaborn as sns\ndf = pd.DataFrame({'a': [1]})\nsns.heatmap(df, annot=True)\n",
    ),
)
