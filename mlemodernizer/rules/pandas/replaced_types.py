"""replace leaves a column's type as it is."""

import ast
from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site
from mlemodernizer.rules.pandas._assigned import assigned_value, is_in_function


@dataclass(frozen=True, kw_only=True)
class ReplacedTypes(Rule):
    """``s.replace({'a': 0, 'b': 1})`` → ``s.replace({'a': 0, 'b': 1}).infer_objects()``, where texts become numbers."""

    @property
    def targets(self) -> Iterable[str]:
        return ("pandas.DataFrame.replace", "pandas.Series.replace")

    def rewrite(self, site: Site) -> Replacement | None:
        if not site.is_call or not site.is_method or _is_inferred(site):
            return None
        if not _makes_numbers(site, site.argument("to_replace", 0), site.argument("value", 1)):
            return None
        if site.argument("inplace") is None:
            if site.is_statement:
                return None
            return Replacement(f"{site.text()}.infer_objects()")
        if site.literal(site.argument("inplace")) is not True or not site.is_statement or is_in_function(site):
            return None
        owner = site.receiver
        if not isinstance(owner, ast.Name):
            return None
        call = site.call
        call.remove("inplace")
        return Replacement(f"{owner.id} = {call.text}.infer_objects()")


def _is_inferred(site: Site) -> bool:
    parent = site.parent
    return isinstance(parent, ast.Attribute) and parent.attr in ("infer_objects", "astype")


def _makes_numbers(site: Site, old: ast.expr | None, new: ast.expr | None) -> bool:
    """Whether texts or truth values are replaced by numbers, as far as the arguments are written out."""
    old, new = assigned_value(site, old), assigned_value(site, new)
    if new is None or site.literal(new) is None:
        if not isinstance(old, ast.Dict) or not old.keys:
            return False
        tables = [assigned_value(site, value) for value in old.values]
        if all(isinstance(table, ast.Dict) for table in tables):
            return any(_makes_numbers(site, table, None) for table in tables)
        return _were_no_numbers(site, old.keys) and _has_number(site, old.values)
    olds = old.elts if isinstance(old, ast.List | ast.Tuple) else [old]
    news = new.elts if isinstance(new, ast.List | ast.Tuple) else [new]
    return _were_no_numbers(site, olds) and _has_number(site, news)


def _were_no_numbers(site: Site, nodes: Iterable[ast.expr | None]) -> bool:
    return any(isinstance(site.literal(node), str | bool) for node in nodes)


def _has_number(site: Site, nodes: Iterable[ast.expr]) -> bool:
    return any(isinstance(site.literal(node), int | float) for node in nodes)


rule = ReplacedTypes(
    applies_to=">=3.0",
    reason="replace used to infer the type anew where texts became numbers; since pandas 3.0 the type stays object.",
    documentation="https://pandas.pydata.org/docs/whatsnew/v2.2.0.html#deprecated-automatic-downcasting",
    examples=(
        Example(
            setup="import pandas as pd\ndf = pd.DataFrame({'sex': ['m', 'f']})\n",
            before="df['sex'] = df['sex'].replace({'m': 0, 'f': 1})",
            after="df['sex'] = df['sex'].replace({'m': 0, 'f': 1}).infer_objects()",
        ),
        Example(
            setup="import pandas as pd\ndf = pd.DataFrame({'sex': ['m', 'f']})\n",
            before="df.replace(['m', 'f'], [0, 1], inplace=True)",
            after="df = df.replace(['m', 'f'], [0, 1]).infer_objects()",
        ),
    ),
    unchanged=(
        "import pandas as pd\ns = pd.Series(['m', 'f'])\nt = s.replace({'m': 'male'})\nu = s.replace('?', None)\n",
        "import pandas as pd\ns = pd.Series([1, 2])\nt = s.replace({1: 0})\nu = s.replace(2, 0)\n",
        "text = 'a'.replace('a', 'b')\n",
    ),
)
