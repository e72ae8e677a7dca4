"""Groups by categories that no row has."""

import ast
from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site
from mlemodernizer.rules.pandas._assigned import assigned_value

_CUTS = ("pandas.cut", "pandas.qcut")


@dataclass(frozen=True, kw_only=True)
class ObservedGroups(Rule):
    """``df.groupby('bin')`` → ``df.groupby('bin', observed=False)``, where the column certainly has categories."""

    @property
    def targets(self) -> Iterable[str]:
        return ("pandas.DataFrame.groupby", "pandas.Series.groupby")

    def rewrite(self, site: Site) -> Replacement | None:
        if not site.is_call or not site.is_method:
            return None
        by = site.argument("by", 0)
        call = site.call
        if by is None or call.starred or call.has("observed"):
            return None
        keys = by.elts if isinstance(by, ast.List | ast.Tuple) else [by]
        if not any(_has_categories(site, key) for key in keys):
            return None
        call.set("observed", "False")
        return Replacement(call.text)


def _has_categories(site: Site, key: ast.expr) -> bool:
    if _makes_categories(site, assigned_value(site, key)):
        return True
    label = site.literal(key)
    if isinstance(key, ast.Subscript) and site.is_a(key.value, "pandas.DataFrame"):
        label = site.literal(key.slice)
    if not isinstance(label, str):
        return False
    given = [
        assign
        for assign in site.references.of_kind(ast.Assign)
        if any(_sets(site, target, label) for target in assign.targets)
    ]
    return bool(given) and all(_makes_categories(site, assign.value) for assign in given)


def _sets(site: Site, target: ast.expr, label: str) -> bool:
    return isinstance(target, ast.Subscript) and site.literal(target.slice) == label


def _makes_categories(site: Site, node: ast.expr | None) -> bool:
    if not isinstance(node, ast.Call):
        return False
    if site.name(node.func) in _CUTS:
        return not any(k.arg == "labels" and site.literal(k.value) is False for k in node.keywords)
    of_type = isinstance(node.func, ast.Attribute) and node.func.attr == "astype" and len(node.args) == 1
    return of_type and site.literal(node.args[0]) == "category"


rule = ObservedGroups(
    applies_to=">=3.0",
    reason="Since pandas 3.0 groups by categories leave out those that no row has, unless told otherwise.",
    documentation="https://pandas.pydata.org/docs/whatsnew/v2.1.0.html#other-deprecations",
    examples=(
        Example(
            setup="import pandas as pd\ndf = pd.DataFrame({'age': [1, 9], 'v': [1, 2]})\n",
            before="df['bin'] = pd.cut(df['age'], [0, 3, 6, 10])\nm = df.groupby('bin')['v'].mean()",
            after="df['bin'] = pd.cut(df['age'], [0, 3, 6, 10])\nm = df.groupby('bin', observed=False)['v'].mean()",
        ),
        Example(
            setup="import pandas as pd\ndf = pd.DataFrame({'age': [1, 9], 'v': [1, 2]})\n",
            before="m = df.groupby(pd.cut(df['age'], [0, 3, 6, 10])).v.count()",
            after="m = df.groupby(pd.cut(df['age'], [0, 3, 6, 10]), observed=False).v.count()",
        ),
    ),
    unchanged=(
        "import pandas as pd\ndf = pd.DataFrame({'age': [1, 9], 'v': [1, 2]})\nm = df.groupby('age').v.count()\n"
        "df['bin'] = pd.cut(df['age'], 3, labels=False)\nn = df.groupby('bin').v.count()\n",
    ),
)
