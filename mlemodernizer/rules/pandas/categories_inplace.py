"""Categories that are changed in place."""

import ast
from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site

_OWNER = "pandas.CategoricalAccessor"
_METHODS = frozenset(
    f"{verb}_categories" for verb in ("set", "rename", "reorder", "add", "remove", "remove_unused")
) | {"as_ordered", "as_unordered"}


@dataclass(frozen=True, kw_only=True)
class CategoriesInplace(Rule):
    """``s.cat.set_categories(c, inplace=True)`` → ``s = s.cat.set_categories(c)``, and the like."""

    @property
    def node_types(self) -> tuple[type[ast.AST], ...]:
        return (ast.Call, ast.Assign)

    @property
    def words(self) -> Iterable[str]:
        return ("categories", *_METHODS)

    def rewrite(self, site: Site) -> Replacement | None:
        node = site.node
        if isinstance(node, ast.Assign):
            target = node.targets[0]
            if len(node.targets) != 1 or not isinstance(target, ast.Attribute) or target.attr != "categories":
                return None
            column = _column(site, target.value)
            return (
                Replacement(f"{column} = {column}.cat.rename_categories({site.text(node.value)})") if column else None
            )
        if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute) or not site.is_statement:
            return None
        if node.func.attr not in _METHODS or site.literal(site.argument("inplace")) is not True:
            return None
        column = _column(site, node.func.value)
        call = site.call
        call.remove("inplace")
        return Replacement(f"{column} = {call.text}") if column else None


def _column(site: Site, accessor: ast.expr) -> str:
    """The series behind ``s.cat``, as a target to assign to; empty where it is none."""
    if not isinstance(accessor, ast.Attribute) or not site.is_a(accessor, _OWNER):
        return ""
    series = accessor.value
    if isinstance(series, ast.Attribute) and site.is_a(series.value, "pandas.DataFrame"):
        return f"{site.text(series.value)}[{series.attr!r}]"
    return site.text(series) if isinstance(series, ast.Name | ast.Subscript) else ""


rule = CategoriesInplace(
    applies_to=">=2.0",
    reason="Since pandas 2.0 categories are not changed in place: the methods give a new series.",
    documentation="https://pandas.pydata.org/docs/whatsnew/v2.0.0.html#removal-of-prior-version-deprecations-changes",
    examples=(
        Example(
            setup="import pandas as pd\ndf = pd.DataFrame({'a': pd.Categorical(['x', 'y'])})\n",
            before="df['a'].cat.set_categories(['y', 'x'], inplace=True)\ndf.a.cat.categories = ['p', 'q']",
            after=(
                "df['a'] = df['a'].cat.set_categories(['y', 'x'])\ndf['a'] = df['a'].cat.rename_categories(['p', 'q'])"
            ),
        ),
    ),
    unchanged=(
        "import pandas as pd\ndf = pd.DataFrame({'a': pd.Categorical(['x'])})\nc = df['a'].cat.add_categories(['z'])\n",
        "class A:\n    pass\na = A()\na.categories = []\n",
    ),
)
