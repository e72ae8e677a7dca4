"""What the values of a column are, by the expression that gives them or by what is done with it."""

from __future__ import annotations

import ast
import re
from enum import Enum

from mlemodernizer.rewriting.site import Site
from mlemodernizer.rules.pandas._assigned import assigned_value

_TEXT_METHODS = frozenset(
    {"capitalize", "casefold", "cat", "get", "join", "lower", "lstrip", "pad", "replace", "rstrip", "slice", "strip"}
    | {"swapcase", "title", "upper", "zfill", "strftime", "day_name", "month_name"}
)
_TAKE_TEXTS = frozenset({"eq", "fillna", "isin", "map", "ne", "replace"})
_DATES = frozenset({"pandas.to_datetime", "pandas.date_range", "pandas.bdate_range"})
_ENCODERS = ("sklearn.preprocessing.LabelEncoder", "sklearn.preprocessing.LabelBinarizer")
_LIKE_A_DATE = re.compile(r"\s*\d")


class Kind(Enum):
    """What the values of a column certainly are."""

    NUMBERS = "numbers"
    TEXTS = "texts"
    DATES = "dates"


def given_kind(site: Site, node: ast.expr) -> Kind | None:
    """What a column is that is given the value of an expression; None where that is unknown."""
    if isinstance(node, ast.Constant):
        return Kind.TEXTS if isinstance(node.value, str) else Kind.NUMBERS if node.value is not None else None
    if isinstance(node, ast.List | ast.Tuple):
        return _listed_kind(site, node)
    if isinstance(node, ast.ListComp):
        return given_kind(site, node.elt)
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Mult | ast.Add):
        kinds = {given_kind(site, node.left), given_kind(site, node.right)}
        return Kind.TEXTS if Kind.TEXTS in kinds else Kind.NUMBERS if kinds == {Kind.NUMBERS} else None
    if isinstance(node, ast.Call):
        return _called_kind(site, node)
    if isinstance(node, ast.Name):
        value = assigned_value(site, node)
        return given_kind(site, value) if value is not None and not isinstance(value, ast.Name) else None
    return None


def _listed_kind(site: Site, node: ast.List | ast.Tuple) -> Kind | None:
    kinds = {given_kind(site, e) for e in node.elts if not (isinstance(e, ast.Constant) and e.value is None)}
    if Kind.TEXTS in kinds:
        return Kind.TEXTS
    return kinds.pop() if len(kinds) == 1 else None


def _called_kind(site: Site, node: ast.Call) -> Kind | None:
    name = site.name(node.func)
    if name in _DATES:
        return Kind.DATES
    if name in ("builtins.list", "pandas.Series", "pandas.Categorical", "numpy.array") and node.args:
        return given_kind(site, node.args[0])
    if name == "builtins.range" or (name.startswith("numpy.") and not _has_texts(node)):
        return Kind.NUMBERS
    if not isinstance(node.func, ast.Attribute):
        return None
    method, owner = node.func.attr, node.func.value
    if method == "astype" and node.args:
        wanted = site.literal(node.args[0])
        text = wanted in ("str", "category") or site.name(node.args[0]) == "builtins.str"
        return Kind.TEXTS if text else None
    if method in ("apply", "map") and node.args and site.name(node.args[0]) == "builtins.str":
        return Kind.TEXTS
    if method == "fillna" and node.args and isinstance(site.literal(node.args[0]), str):
        return Kind.TEXTS
    if method in _TEXT_METHODS and isinstance(owner, ast.Attribute) and owner.attr in ("str", "dt"):
        return Kind.TEXTS
    return None


def shown_kind(site: Site, column: ast.expr) -> Kind | None:
    """What a column must be for what is done with it where it is mentioned; None where that says nothing."""
    parent = site.references.analysis.parents.get(column)
    texts = False
    if isinstance(parent, ast.Compare):
        texts = all(_is_text(side) for side in (parent.left, *parent.comparators) if side is not column)
    elif isinstance(parent, ast.Call) and isinstance(parent.func, ast.Attribute):
        texts = site.is_a(parent.func.value, *_ENCODERS)
    elif isinstance(parent, ast.Attribute):
        if parent.attr == "dt":
            return Kind.DATES
        call = site.references.analysis.parents.get(parent)
        texts = parent.attr == "str"
        if parent.attr in _TAKE_TEXTS and isinstance(call, ast.Call) and call.func is parent:
            texts = _are_texts(site, call)
    return Kind.TEXTS if texts else None


def _are_texts(site: Site, call: ast.Call) -> bool:
    """Whether the values that a method of a column is to look for are texts."""
    named = [keyword.value for keyword in call.keywords if keyword.arg in ("to_replace", "arg", "values", "value")]
    given = assigned_value(site, next(iter((*call.args, *named)), None))
    parts = given.keys if isinstance(given, ast.Dict) else getattr(given, "elts", [given])
    return bool(parts) and all(part is not None and _is_text(part) for part in parts)


def _is_text(node: ast.expr) -> bool:
    """Whether a node is a text with which no date would be compared."""
    return isinstance(node, ast.Constant) and isinstance(node.value, str) and not _LIKE_A_DATE.match(node.value)


def _has_texts(node: ast.expr) -> bool:
    return any(isinstance(n, ast.Constant) and isinstance(n.value, str) for n in ast.walk(node))
