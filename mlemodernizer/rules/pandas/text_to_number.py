"""Numbers put in the place of some of a column's texts."""

import ast
from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site


@dataclass(frozen=True, kw_only=True)
class TextToNumber(Rule):
    """``df.loc[df['a'] == 'x', 'a'] = 0`` → ``df['a'] = df['a'].mask(df['a'] == 'x', 0).infer_objects()``.

    A column that is compared with a text holds texts. What comes out has the type object, and is of numbers once no
    text is left, as the assignment once made it.
    """

    @property
    def node_types(self) -> tuple[type[ast.AST], ...]:
        return (ast.Assign,)

    @property
    def words(self) -> Iterable[str]:
        return ("loc",)

    def rewrite(self, site: Site) -> Replacement | None:
        node = site.node
        if not isinstance(node, ast.Assign) or len(node.targets) != 1 or not _is_number(site, node.value):
            return None
        target = node.targets[0]
        if not isinstance(target, ast.Subscript) or not isinstance(target.slice, ast.Tuple):
            return None
        indexer = target.value
        if not isinstance(indexer, ast.Attribute) or not site.is_a(indexer, "pandas.DataFrame.loc"):
            return None
        try:
            mask, label = target.slice.elts
        except ValueError:
            return None
        name = label.value if isinstance(label, ast.Constant) else None
        if not isinstance(name, str) or not any(_compares(part, name) for part in ast.walk(mask)):
            return None
        if not isinstance(mask, ast.Compare | ast.BinOp):
            return None
        column = f"{site.text(indexer.value)}[{site.text(label)}]"
        return Replacement(f"{column} = {column}.mask({site.text(mask)}, {site.text(node.value)}).infer_objects()")


def _is_number(site: Site, node: ast.expr) -> bool:
    return isinstance(site.literal(node), int | float)


def _compares(node: ast.AST, column: str) -> bool:
    """Whether a column of that name is tested for being equal to a text."""
    if not isinstance(node, ast.Compare) or len(node.ops) != 1 or not isinstance(node.ops[0], ast.Eq):
        return False
    left, right = node.left, node.comparators[0]
    if not isinstance(right, ast.Constant) or not isinstance(right.value, str):
        return False
    if isinstance(left, ast.Subscript):
        return isinstance(left.slice, ast.Constant) and left.slice.value == column
    return isinstance(left, ast.Attribute) and left.attr == column


rule = TextToNumber(
    applies_to=">=3.0",
    reason="Since pandas 3.0 a column of text takes no numbers: the assignment fails instead of changing its type.",
    documentation="https://pandas.pydata.org/docs/user_guide/migration-3-strings.html",
    examples=(
        Example(
            setup="import pandas as pd\ndf = pd.DataFrame({'a': ['x', 'y']})\n",
            before="df.loc[df['a'] == 'x', 'a'] = 0",
            after="df['a'] = df['a'].mask(df['a'] == 'x', 0).infer_objects()",
        ),
    ),
    unchanged=(
        "import pandas as pd\ndf = pd.DataFrame({'a': ['x', 'y']})\ndf.loc[df['a'] == 'x', 'a'] = 'z'\n",
        "import pandas as pd\ndf = pd.DataFrame({'a': ['x'], 'b': [1]})\ndf.loc[df['a'] == 'x', 'b'] = 0\n",
        "import pandas as pd\ndf = pd.DataFrame({'a': [1, 2]})\ndf.loc[df['a'] == 1, 'a'] = 0\n",
    ),
)
