"""Columns of frames, as they are written."""

from __future__ import annotations

import ast
from dataclasses import dataclass

from mlemodernizer.rewriting.site import Site
from mlemodernizer.rules.pandas._assigned import assignments

_FRAME = "pandas.DataFrame"
_NUMBERED = frozenset(
    {"pandas.read_csv", "pandas.read_table", "pandas.read_excel", "pandas.read_sql", "pandas.read_json", _FRAME}
)
_KEEPS_NUMBERS = frozenset(
    {"copy", "drop", "dropna", "fillna", "sort_values", "rename", "replace", "reset_index", "sample", "head", "tail"}
    | {"assign", "astype", "drop_duplicates", "merge", "query", "ffill", "bfill", "select_dtypes", "interpolate"}
)


@dataclass(frozen=True, slots=True)
class Column:
    """``frame['label']``, as source."""

    frame: str
    label: str


def column_of(site: Site, node: ast.expr) -> Column | None:
    """The column of a named frame that an expression certainly is; None where it may be something else."""
    if isinstance(node, ast.Subscript) and isinstance(node.slice, ast.Tuple):
        return _all_rows(site, node)
    if not isinstance(node, ast.Subscript | ast.Attribute) or not _is_frame(site, node.value):
        return None
    frame = site.text(node.value)
    if isinstance(node, ast.Attribute):
        return Column(frame, repr(node.attr)) if site.is_a(node, "pandas.Series") else None
    return Column(frame, site.text(node.slice)) if _is_label(site, node.slice) else None


def _all_rows(site: Site, node: ast.Subscript) -> Column | None:
    """The column in ``frame.loc[:, 'label']``."""
    indexer = node.value
    if not isinstance(indexer, ast.Attribute) or indexer.attr != "loc" or not isinstance(node.slice, ast.Tuple):
        return None
    if not _is_frame(site, indexer.value) or len(node.slice.elts) != 2:  # noqa: PLR2004 - rows, columns
        return None
    rows, label = node.slice.elts
    whole = isinstance(rows, ast.Slice) and rows.lower is None and rows.upper is None and rows.step is None
    return Column(site.text(indexer.value), site.text(label)) if whole and _is_label(site, label) else None


def _is_frame(site: Site, node: ast.expr) -> bool:
    return isinstance(node, ast.Name | ast.Attribute) and site.is_a(node, _FRAME)


def _is_label(site: Site, node: ast.expr) -> bool:
    """Whether an expression certainly is the label of one column."""
    if site.is_a(node, "builtins.str", "pandas.Label"):
        return True
    if isinstance(node, ast.Constant):
        return isinstance(node.value, int) and not isinstance(node.value, bool)
    return isinstance(node, ast.Name) and site.value(node) is None and loop_over(site, node) is not None


def loop_over(site: Site, node: ast.Name) -> ast.expr | None:
    """What the innermost loop that a name's mention is in, and that binds it alone, goes over."""
    parents = site.references.analysis.parents
    parent = parents.get(node)
    while parent is not None and not isinstance(parent, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda):
        if isinstance(parent, ast.For) and isinstance(parent.target, ast.Name) and parent.target.id == node.id:
            return parent.iter
        parent = parents.get(parent)
    return None


def has_numbered_rows(site: Site, name: str, asked: frozenset[str] = frozenset()) -> bool:
    """Whether the row labels of a named frame are certainly whole numbers, by all that the name is given."""
    if name in asked:  # ``df = df.drop(...)``: what it is made of decides, the rest of its assignments are asked anyway
        return True
    given = assignments(site, name)
    if not given or _changes_index(site, name):
        return False
    return all(isinstance(a.targets[0], ast.Name) and _numbered(site, a.value, asked | {name}) for a in given)


def _numbered(site: Site, node: ast.expr, asked: frozenset[str]) -> bool:
    if isinstance(node, ast.Name):
        return has_numbered_rows(site, node.id, asked)
    if isinstance(node, ast.Subscript):
        inner = node.value
        if isinstance(inner, ast.Attribute) and inner.attr in ("loc", "iloc"):
            inner = inner.value
        return site.is_a(node, _FRAME) and _numbered(site, inner, asked)
    if not isinstance(node, ast.Call):
        return False
    names = {keyword.arg for keyword in node.keywords}
    if site.name(node.func) in _NUMBERED:
        return names.isdisjoint({"index_col", "index", None}) and len(node.args) == 1
    method = node.func
    if not isinstance(method, ast.Attribute) or method.attr not in _KEEPS_NUMBERS:
        return False
    if method.attr == "rename" and node.args and "axis" not in names:
        return False  # other row labels
    return names.isdisjoint({"left_index", "right_index", "index", "mapper"}) and _numbered(site, method.value, asked)


def _changes_index(site: Site, name: str) -> bool:
    """Whether the frame's row labels are set, in place or by assignment."""
    for call in site.references.of_kind(ast.Call):
        if isinstance(call.func, ast.Attribute) and call.func.attr == "set_index":
            in_place = any(keyword.arg == "inplace" for keyword in call.keywords)
            owner = call.func.value
            if in_place and isinstance(owner, ast.Name) and owner.id == name:
                return True
    return any(
        isinstance(target, ast.Attribute)
        and target.attr == "index"
        and isinstance(target.value, ast.Name)
        and target.value.id == name
        for assign in site.references.of_kind(ast.Assign)
        for target in assign.targets
    )
