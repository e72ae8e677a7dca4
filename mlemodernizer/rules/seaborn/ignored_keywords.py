"""Arguments of other plots, given to violinplot and pointplot."""

from mlemodernizer.rewriting.kinds import Keywords
from mlemodernizer.rewriting.rule import Example

_OTHERS = "aspect bins col fit_reg fliersize height hist jitter kde kind notch row s shade showfliers size whis"

rule = Keywords(
    applies_to=">=0.13",
    reason="violinplot and pointplot took any argument and left it unused; since seaborn 0.13 they hand it on to "
    "matplotlib, which refuses it.",
    documentation="https://seaborn.pydata.org/whatsnew/v0.13.0.html",
    functions=("seaborn.pointplot", "seaborn.violinplot"),
    removed=dict.fromkeys(_OTHERS.split(), ()),
    examples=(
        Example(
            setup="import pandas as pd\nimport seaborn as sns\n"
            "df = pd.DataFrame({'k': list('aabb'), 'v': [1.0, 2.0, 3.0, 5.0]})\n",
            before="sns.violinplot(x='k', y='v', data=df, size=6)",
            after="sns.violinplot(x='k', y='v', data=df)",
        ),
    ),
    unchanged=(
        "import seaborn as sns\nsns.stripplot(x=[1, 2], size=6)\nsns.violinplot(x=[1, 2, 4], inner='box', alpha=0.5)\n",
    ),
)
