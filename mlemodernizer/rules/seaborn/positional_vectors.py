"""x and y of the plotting functions, which used to be accepted by position."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site

_CATEGORICAL = ("x", "y", "hue", "data", "order", "hue_order")
_REGRESSION = ("x", "y", "data")
_OLD_ORDER: Mapping[str, tuple[str, ...]] = {
    "seaborn.scatterplot": ("x", "y", "hue", "style", "size", "data"),
    "seaborn.lineplot": ("x", "y", "hue", "size", "style", "data"),
    "seaborn.relplot": ("x", "y", "hue", "size", "style", "data"),
    "seaborn.barplot": _CATEGORICAL,
    "seaborn.boxplot": _CATEGORICAL,
    "seaborn.boxenplot": _CATEGORICAL,
    "seaborn.countplot": _CATEGORICAL,
    "seaborn.pointplot": _CATEGORICAL,
    "seaborn.stripplot": _CATEGORICAL,
    "seaborn.swarmplot": _CATEGORICAL,
    "seaborn.violinplot": _CATEGORICAL,
    "seaborn.catplot": ("x", "y", "hue", "data", "row", "col", "col_wrap"),
    "seaborn.regplot": _REGRESSION,
    "seaborn.residplot": _REGRESSION,
    "seaborn.lmplot": ("x", "y", "data", "hue", "col", "row", "palette", "col_wrap"),
    "seaborn.jointplot": ("x", "y", "data", "kind"),
    "seaborn.JointGrid": ("x", "y", "data"),
    "seaborn.kdeplot": ("x", "y"),
}
_VECTORS = ("pandas.Series", "pandas.Index", "builtins.str")


@dataclass(frozen=True, kw_only=True)
class Vectors(Rule):
    """``sns.boxplot(a, b)`` → ``sns.boxplot(x=a, y=b)``: the first positional argument is `data` now."""

    @property
    def targets(self) -> Iterable[str]:
        return _OLD_ORDER

    def rewrite(self, site: Site) -> Replacement | None:
        if not site.is_call:
            return None
        call = site.call
        names = _OLD_ORDER[site.dotted]
        if call.starred or not 0 < call.positional <= len(names):
            return None
        given = set(call.keywords())
        if not given.isdisjoint(names[: call.positional]):
            return None
        if call.positional == 1 and "data" not in given and not self._is_vector(site):
            return None
        call.name_positionals(names)
        return Replacement(call.text)

    def _is_vector(self, site: Site) -> bool:
        first = site.argument("", 0)
        if first is None or _OLD_ORDER[site.dotted] is not _CATEGORICAL:
            return False  # elsewhere one vector meant the same as it does now, or nothing
        if site.is_a(first, "pandas.DataFrame", "builtins.dict"):
            return False
        if site.dotted == "seaborn.countplot":
            return site.argument("y") is None  # a whole table was never accepted here
        return site.is_a(first, *_VECTORS)


rule = Vectors(
    applies_to=">=0.12",
    reason="Since seaborn 0.12 only data can be passed by position; x, y and the others have to be named.",
    documentation="https://seaborn.pydata.org/whatsnew/v0.12.0.html",
    affects=frozenset({"plots"}),
    examples=(
        Example(
            setup=(
                "import pandas as pd\nimport seaborn as sns\n"
                "df = pd.DataFrame({'kind': ['a', 'b', 'a'], 'size': [1, 2, 4]})\n"
            ),
            before="sns.boxplot(df['kind'], df['size'])",
            after="sns.boxplot(x=df['kind'], y=df['size'])",
        ),
        Example(
            setup="import pandas as pd\nimport seaborn as sns\ndf = pd.DataFrame({'kind': ['a', 'b', 'a']})\n",
            before="sns.countplot(df.kind)\nsns.countplot('kind', data=df)",
            after="sns.countplot(x=df.kind)\nsns.countplot(x='kind', data=df)",
        ),
        Example(
            setup="import pandas as pd\nimport seaborn as sns\ndf = pd.DataFrame({'a': [1, 2, 4], 'b': [1, 2, 3]})\n",
            before="sns.lmplot('a', 'b', df, fit_reg=False)",
            after="sns.lmplot(x='a', y='b', data=df, fit_reg=False)",
        ),
    ),
    unchanged=(
        "import pandas as pd\nimport seaborn as sns\ndf = pd.DataFrame({'a': [1]})\nsns.boxplot(df)\n"
        "sns.scatterplot(df, x='a', y='a')\nsns.kdeplot(df['a'])\n",
        "import seaborn as sns\n\n\ndef show(table):\n    sns.boxplot(table)\n",
    ),
)
