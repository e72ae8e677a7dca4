"""Methods that change a column in place."""

import ast
from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site
from mlemodernizer.rules.pandas._columns import column_of

_METHODS = frozenset({"bfill", "clip", "ffill", "fillna", "interpolate", "mask", "replace", "where"})


@dataclass(frozen=True, kw_only=True)
class ColumnInplace(Rule):
    """``df['a'].fillna(0, inplace=True)`` → ``df['a'] = df['a'].fillna(0)``."""

    @property
    def node_types(self) -> tuple[type[ast.AST], ...]:
        return (ast.Call,)

    @property
    def words(self) -> Iterable[str]:
        return ("inplace",)

    def rewrite(self, site: Site) -> Replacement | None:
        node = site.node
        if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute) or not site.is_statement:
            return None
        if node.func.attr not in _METHODS or site.receiver is None:
            return None
        column = column_of(site, site.receiver)
        call = site.call
        if column is None or call.starred or site.literal(site.argument("inplace")) is not True:
            return None
        call.remove("inplace")
        return Replacement(f"{column.frame}[{column.label}] = {call.text}")


rule = ColumnInplace(
    applies_to=">=3.0",
    reason="Under copy-on-write, since pandas 3.0, a method called in place on a column leaves the frame as it was.",
    documentation="https://pandas.pydata.org/docs/user_guide/copy_on_write.html",
    examples=(
        Example(
            setup="import pandas as pd\ndf = pd.DataFrame({'a': [1, None]})\n",
            before="df['a'].fillna(0, inplace=True)",
            after="df['a'] = df['a'].fillna(0)",
        ),
        Example(
            setup="import pandas as pd\ndf = pd.DataFrame({'a': [1, 2]})\n",
            before="df.a.replace({1: 3}, inplace=True)",
            after="df['a'] = df.a.replace({1: 3})",
        ),
    ),
    unchanged=(
        "import pandas as pd\ndf = pd.DataFrame({'a': [1, None]})\ndf.fillna(0, inplace=True)\n",
        "import pandas as pd\ns = pd.Series([1, None])\ns.fillna(0, inplace=True)\n",
        "import pandas as pd\ndf = pd.DataFrame({'a': [1, None]})\nx = df['a'].fillna(0)\n",
        "import pandas as pd\ndf = pd.DataFrame({'a': [1, None]})\ndf[['a']].fillna(0, inplace=True)\n",
    ),
)
