"""kdeplot of a table with two columns."""

import ast
from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site


@dataclass(frozen=True, kw_only=True)
class BivariateDensity(Rule):
    """``kdeplot(df[['a', 'b']])`` → ``kdeplot(x='a', y='b', data=df)``."""

    @property
    def targets(self) -> Iterable[str]:
        return ("seaborn.kdeplot",)

    def rewrite(self, site: Site) -> Replacement | None:
        node = site.node
        if (
            not isinstance(node, ast.Call)
            or len(node.args) != 1
            or {k.arg for k in node.keywords} & {"data2", "x", "y"}
        ):
            return None
        table = node.args[0]
        if not isinstance(table, ast.Subscript) or not isinstance(table.slice, ast.List):
            return None
        columns = table.slice.elts
        if len(columns) != 2 or not all(site.is_a(c, "builtins.str") for c in columns):  # noqa: PLR2004 - x and y
            return None
        x, y = map(site.text, columns)
        call = site.call
        call.name_positionals(("data",))
        rest = [f"{name}={call.source(name)}" for name in call.keywords() if name != "data"]
        given = [f"x={x}", f"y={y}", f"data={site.text(table.value)}", *rest]
        return Replacement(f"{call.function}({', '.join(given)})") if not call.starred else None


rule = BivariateDensity(
    applies_to=">=0.11",
    reason="kdeplot drew the common density of a table's two columns; since seaborn 0.11 it draws one for each column.",
    documentation="https://seaborn.pydata.org/whatsnew/v0.11.0.html",
    affects=frozenset({"plots"}),
    examples=(
        Example(
            setup="import pandas as pd\nimport seaborn as sns\n"
            "df = pd.DataFrame({'a': [1, 2, 4], 'b': [1, 2, 3], 'k': [1, 2, 1]})\n",
            before="sns.kdeplot(df[['a', 'b']], cmap='Blues')",
            after="sns.kdeplot(x='a', y='b', data=df, cmap='Blues')",
        ),
    ),
    unchanged=(
        "import seaborn as sns\nsns.kdeplot([1, 2, 4])\n",
        "import seaborn as sns\nsns.kdeplot(data=[1, 2, 4])\n",
    ),
)
