"""The columns of the groups that apply hands to a function."""

import ast
from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site
from mlemodernizer.rules.pandas._assigned import assigned_value

_OF_ALL_COLUMNS = frozenset(
    {"T", "at", "axes", "columns", "dtypes", "iat", "iloc", "ix", "loc", "plot", "shape", "size", "style", "values"}
)


@dataclass(frozen=True, kw_only=True)
class GroupColumns(Rule):
    """``df.groupby('k').apply(f)`` → ``df.groupby('k')[list(df.columns)].apply(f)``, where ``f`` sees ``k``."""

    @property
    def targets(self) -> Iterable[str]:
        return ("pandas.DataFrameGroupBy.apply",)

    def rewrite(self, site: Site) -> Replacement | None:
        if not site.is_call or not site.is_method or site.receiver is None or site.call.starred:
            return None
        grouping = site.receiver
        made = assigned_value(site, grouping)
        if not isinstance(made, ast.Call) or not isinstance(made.func, ast.Attribute) or made.func.attr != "groupby":
            return None
        frame = made.func.value
        if not isinstance(frame, ast.Name) or not site.is_a(frame, "pandas.DataFrame"):
            return None
        keys = _keys(site, made)
        function = site.argument("func", 0)
        if not keys or function is None or not _needs_columns(site, function, keys):
            return None
        owner = site.text(grouping)
        return Replacement(f"{owner}[list({frame.id}.columns)]{site.text()[len(owner) :]}")


def _keys(site: Site, grouping: ast.Call) -> set[str]:
    """The labels by which it is grouped; empty where they are not all written out."""
    by = grouping.args[0] if grouping.args else next((k.value for k in grouping.keywords if k.arg == "by"), None)
    parts = by.elts if isinstance(by, ast.List | ast.Tuple) else [by]
    labels = [site.literal(part) for part in parts]
    return {str(label) for label in labels} if all(isinstance(label, str) for label in labels) else set()


def _needs_columns(site: Site, function: ast.expr, keys: set[str]) -> bool:
    """Whether a function may see which columns its group has, the keys among them."""
    body: ast.AST
    if isinstance(function, ast.Lambda):
        arguments, body = function.args.args, function.body
    else:
        name = function.id if isinstance(function, ast.Name) else ""
        defined = [f for f in site.references.of_kind(ast.FunctionDef) if f.name == name]
        if len(defined) != 1:
            return False
        arguments, body = defined[0].args.args, defined[0]
    if not arguments:
        return False
    group = arguments[0].arg
    mentions = [n for n in ast.walk(body) if isinstance(n, ast.Name) and n.id == group]
    return any(not _is_other_column(site, m, keys) for m in mentions)


def _is_other_column(site: Site, mention: ast.Name, keys: set[str]) -> bool:
    """Whether a mention of a group takes only columns out of it that are no keys, or only counts its rows."""
    parents = site.references.analysis.parents
    parent = parents[mention]
    called = parents.get(parent)
    is_read = not (isinstance(called, ast.Call) and called.func is parent)
    if isinstance(parent, ast.Call):
        return isinstance(parent.func, ast.Name) and parent.func.id == "len"
    if isinstance(parent, ast.Attribute):
        return parent.attr in ("index", "empty") or (is_read and parent.attr not in {*keys, *_OF_ALL_COLUMNS})
    if not isinstance(parent, ast.Subscript) or parent.value is not mention:
        return False
    parts = parent.slice.elts if isinstance(parent.slice, ast.List) else [parent.slice]
    return all(isinstance(p, ast.Constant) and isinstance(p.value, str) and p.value not in keys for p in parts)


rule = GroupColumns(
    applies_to=">=3.0",
    reason="Since pandas 3.0 the groups that apply hands to a function lack the columns by which they are grouped.",
    documentation="https://pandas.pydata.org/docs/whatsnew/v3.0.0.html",
    examples=(
        Example(
            setup="import pandas as pd\ndf = pd.DataFrame({'k': ['x', 'x'], 'a': [3, 2]})\n",
            before="best = df.groupby('k').apply(lambda g: g.sort_values('a').head(1))",
            after="best = df.groupby('k')[list(df.columns)].apply(lambda g: g.sort_values('a').head(1))",
        ),
    ),
    unchanged=(
        "import pandas as pd\ndf = pd.DataFrame({'k': ['x', 'x'], 'a': [3, 2]})\n"
        "m = df.groupby('k').apply(lambda g: g['a'].max() / len(g))\nn = df.groupby('k')['a'].apply(list)\n"
        "o = df.groupby('k').apply(lambda g: g.sum(), **{'include_groups': False})\n",
    ),
)
