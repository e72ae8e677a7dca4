"""Writing other values into a whole column of text, by position."""

import ast
from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site

_INDEXER = "pandas.DataFrame.iloc"


@dataclass(frozen=True, kw_only=True)
class ColumnByPosition(Rule):
    """``df.iloc[:, 0] = codes`` → ``df[df.columns[0]] = codes``: a new column in place of new values in the old one.

    Only where the new values are certainly codes of a label encoder, which are whole numbers.
    """

    @property
    def node_types(self) -> tuple[type[ast.AST], ...]:
        return (ast.Assign,)

    @property
    def words(self) -> Iterable[str]:
        return ("LabelEncoder",)

    def rewrite(self, site: Site) -> Replacement | None:
        node = site.node
        if not isinstance(node, ast.Assign) or len(node.targets) != 1:
            return None
        target = node.targets[0]
        if not isinstance(target, ast.Subscript) or not isinstance(target.value, ast.Attribute):
            return None
        if not isinstance(target.slice, ast.Tuple) or len(target.slice.elts) != 2:  # noqa: PLR2004 - rows, columns
            return None
        rows, column = target.slice.elts
        position = site.literal(column)
        whole = isinstance(rows, ast.Slice) and rows.lower is None and rows.upper is None and rows.step is None
        if not whole or not isinstance(position, int) or isinstance(position, bool):
            return None
        if not site.is_a(target.value, _INDEXER) or not _is_encoded(site, node.value):
            return None
        frame = site.text(target.value.value)
        text = site.text()
        left = site.text(target)
        return Replacement(f"{frame}[{frame}.columns[{position}]]" + text[len(left) :])


def _is_encoded(site: Site, value: ast.expr) -> bool:
    return isinstance(value, ast.Call) and site.name(value.func) == "sklearn.preprocessing.LabelEncoder.fit_transform"


rule = ColumnByPosition(
    applies_to=">=3.0",
    reason="iloc writes into the old column, and since pandas 3.0 a column of text takes no numbers.",
    documentation="https://pandas.pydata.org/docs/user_guide/migration-3-strings.html",
    examples=(
        Example(
            setup=(
                "import pandas as pd\nfrom sklearn.preprocessing import LabelEncoder\n"
                "df = pd.DataFrame({'a': ['x', 'y'], 'b': [1, 2]})\nencoder = LabelEncoder()\n"
            ),
            before="df.iloc[:, 0] = encoder.fit_transform(df.iloc[:, 0])",
            after="df[df.columns[0]] = encoder.fit_transform(df.iloc[:, 0])",
        ),
    ),
    unchanged=(
        "import pandas as pd\ndf = pd.DataFrame({'a': ['x', 'y']})\ndf.iloc[:, 0] = ['p', 'q']\ndf.iloc[0, 0] = 'r'\n",
    ),
)
