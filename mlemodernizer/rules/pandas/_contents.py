"""Which columns of a frame are certainly not numeric, as far as the code shows."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from types import EllipsisType

from mlemodernizer.rewriting.site import Site
from mlemodernizer.rewriting.values import Function
from mlemodernizer.rules.pandas._column_kinds import Kind, given_kind, shown_kind

_SAME_COLUMNS = frozenset(
    {"copy", "dropna", "drop_duplicates", "fillna", "groupby", "head", "query", "reset_index", "resample", "sample"}
    | {"sort_index", "sort_values", "tail"}
)
_READERS = frozenset(f"pandas.read_{kind}" for kind in ("csv", "table", "excel", "json", "sql", "html", "pickle"))
_IN_PLACE = frozenset({"dropna", "drop_duplicates", "fillna", "reset_index", "sort_index", "sort_values"})
_DEPTH = 12

Label = str | int | float | bool | None
_Place = tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class Contents:
    """What is known of a frame's columns.

    Attributes:
        kinds: label -> what is certainly in the column.
        unnamed: kinds of columns of which there certainly are some.
        whole: whether no other columns can be there.
        read: whether it was read from a file.
    """

    kinds: dict[Label, Kind] = field(default_factory=dict)
    unnamed: frozenset[Kind] = frozenset()
    whole: bool = False
    read: bool = False

    def holds(self, kind: Kind) -> bool:
        """Whether there certainly is a column of a kind."""
        return kind in self.unnamed or kind in self.kinds.values()

    @property
    def numeric(self) -> bool:
        """Whether all columns certainly are numbers."""
        return self.whole and not (set(self.kinds.values()) | self.unnamed) - {Kind.NUMBERS}

    def without(self, labels: Iterable[Label] | None) -> Contents:
        """The same without some columns; None: nobody knows which."""
        if labels is None:
            return Contents(whole=self.numeric, read=self.read)
        gone = set(labels)
        kept = {label: kind for label, kind in self.kinds.items() if label not in gone}
        return Contents(kept, frozenset() if gone else self.unnamed, self.whole, self.read)


@dataclass(frozen=True, slots=True)
class _Change:
    """What a mention of a frame's name does to its columns, or shows of them."""

    place: _Place
    labels: tuple[Label, ...] | None  # None: any
    kind: Kind | None
    shown: bool = False


def contents_of(site: Site, node: ast.expr, depth: int = _DEPTH) -> Contents:
    """What is known of the columns of the frame, or of the groups of its rows, that an expression gives."""
    if depth == 0:
        return Contents()
    if isinstance(node, ast.Name):
        return _named(site, node, depth - 1)
    if isinstance(node, ast.Subscript):
        return _part(site, node, depth - 1)
    if isinstance(node, ast.Call):
        return _made(site, node) if _is_made(site, node) else _method(site, node, depth - 1)
    return Contents()


def _is_made(site: Site, node: ast.Call) -> bool:
    return site.name(node.func) == "pandas.DataFrame" or site.name(node.func) in _READERS


def _made(site: Site, node: ast.Call) -> Contents:
    if site.name(node.func) in _READERS:
        options = {keyword.arg: keyword.value for keyword in node.keywords}
        dates = _labels(site, options.get("parse_dates")) or ()
        index = _labels(site, options.get("index_col")) or ()
        named = [label for label in dates if isinstance(label, str) and label not in index]
        return Contents(dict.fromkeys(named, Kind.DATES), read=True)
    data = next((k.value for k in node.keywords if k.arg == "data"), node.args[0] if node.args else None)
    if isinstance(data, ast.Dict):
        kinds: dict[Label, Kind] = {}
        for key, value in zip(data.keys, data.values, strict=True):
            label, kind = _label(site, key), given_kind(site, value)
            if kind is not None and label is not ...:
                kinds[label] = kind
        return Contents(kinds, whole=len(kinds) == len(data.keys))
    made = given_kind(site, data) if data is not None else None
    return Contents(unnamed=frozenset({made}) if made else frozenset(), whole=made is Kind.NUMBERS)


def _part(site: Site, node: ast.Subscript, depth: int) -> Contents:
    owner = node.value
    if isinstance(owner, ast.Attribute) and owner.attr in ("loc", "iloc"):
        rows = not isinstance(node.slice, ast.Tuple) and site.is_a(node, "pandas.DataFrame")
        return contents_of(site, owner.value, depth) if rows else Contents()
    rows = isinstance(node.slice, ast.Slice) or site.is_a(node.slice, "pandas.Series", "numpy.ndarray")
    return contents_of(site, owner, depth) if rows else Contents()


def _method(site: Site, node: ast.Call, depth: int) -> Contents:
    if not isinstance(node.func, ast.Attribute):
        return Contents()
    name, owner = node.func.attr, node.func.value
    if name in _SAME_COLUMNS:
        before = contents_of(site, owner, depth)
        keys = _labels(site, _argument(node, "by", 0)) if name == "groupby" else ()
        return before.without(keys)
    if name == "drop":
        return contents_of(site, owner, depth).without(_dropped(site, node))
    if name == "set_index":
        return contents_of(site, owner, depth).without(_labels(site, _argument(node, "keys", 0)))
    return Contents()


def _dropped(site: Site, node: ast.Call) -> tuple[Label, ...] | None:
    if any(keyword.arg in ("index", None) for keyword in node.keywords):
        return () if all(keyword.arg in ("index", "inplace") for keyword in node.keywords) else None
    columns = _argument(node, "columns", 9)
    if columns is not None:
        return _labels(site, columns)
    axis = site.literal(_argument(node, "axis", 1)) if _argument(node, "axis", 1) is not None else 0
    return () if axis in (0, "index") else _labels(site, _argument(node, "labels", 0))


def _argument(node: ast.Call, name: str, position: int) -> ast.expr | None:
    given = next((keyword.value for keyword in node.keywords if keyword.arg == name), None)
    return given if given is not None or position >= len(node.args) else node.args[position]


def _labels(site: Site, node: ast.expr | None) -> tuple[Label, ...] | None:
    """The labels that an expression certainly gives; None where they are unknown."""
    parts = node.elts if isinstance(node, ast.List | ast.Tuple) else [node] if node is not None else []
    labels = [label for label in (_label(site, part) for part in parts) if label is not ...]
    return tuple(labels) if labels and len(labels) == len(parts) else None


def _label(site: Site, node: ast.expr | None) -> Label | EllipsisType:
    label = site.literal(node) if node is not None else ...
    return label if isinstance(label, str | int | float | None) else ...


def _named(site: Site, name: ast.Name, depth: int) -> Contents:
    """What is known of a named frame where it is mentioned, by all that the code does with it before and after."""
    function = site.references.enclosing_function(name)
    program = site.references.analysis.program_of(site.references.analysis.unit_of[name])
    mentions = [
        mention
        for mention in site.references.names.get(program.name, {}).get(name.id, ())
        if site.references.enclosing_function(mention) is function
    ]
    here = _place(site, name)
    bindings = [(_end(site, m), m) for m in mentions if isinstance(m.ctx, ast.Store)]
    start, binding = max((b for b in bindings if b[0] <= here), default=(None, None), key=lambda b: b[0])
    if start is None or binding is None:
        return Contents()
    statement = site.references.analysis.parents[binding]
    contents = Contents()
    if isinstance(statement, ast.Assign) and len(statement.targets) == 1:
        contents = contents_of(site, statement.value, depth)
    until = min((place for place, _ in bindings if place > here), default=None)
    changes = sorted(
        (change for mention in mentions for change in _changes(site, mention)), key=lambda change: change.place
    )
    for change in changes:
        if start <= change.place < here:
            contents = _after(contents, change)
    later = [c for c in changes if c.place >= here and (until is None or c.place < until)]
    return _before(contents, later)


def _after(contents: Contents, change: _Change) -> Contents:
    if change.labels is None:
        return contents.without(None)
    if change.shown and change.kind is None:
        return contents
    kept = contents if change.shown else contents.without(change.labels)
    if change.kind is None:
        return replace(kept, whole=False)
    return replace(kept, kinds={**kept.kinds, **dict.fromkeys(change.labels, change.kind)})


def _before(contents: Contents, later: Iterable[_Change]) -> Contents:
    """What a frame holds by what is done with it later, as long as it is the same frame with the same columns."""
    changed: set[Label] = set()
    for change in later:
        if change.labels is None:
            break
        if not change.shown:
            changed.update(change.labels)
        elif change.kind is not None:
            new = {label: change.kind for label in change.labels if label not in changed}
            contents = replace(contents, kinds={**new, **contents.kinds})
    return contents


def _changes(site: Site, mention: ast.Name) -> Iterator[_Change]:
    parent = site.references.analysis.parents[mention]
    place = _place(site, mention)
    if isinstance(parent, ast.Subscript) and parent.value is mention:
        labels = _labels(site, parent.slice)
        yield from _column_changes(site, parent, labels, place)
    elif isinstance(parent, ast.Attribute):
        yield from _attribute_changes(site, parent, place)
    elif isinstance(parent, ast.Call) and isinstance(site.value(parent.func), Function):
        yield _Change(place, None, None)


def _column_changes(
    site: Site, column: ast.Subscript | ast.Attribute, labels: tuple[Label, ...] | None, place: _Place
) -> Iterator[_Change]:
    if isinstance(column.ctx, ast.Load):
        kind = shown_kind(site, column) if labels is not None and len(labels) == 1 else None
        if kind is not None:
            yield _Change(place, labels, kind, shown=True)
        elif _in_place(site, column) and labels is not None:
            yield _Change(place, labels, None)
        return
    statement = site.references.analysis.parents[column]
    kind = given_kind(site, statement.value) if isinstance(statement, ast.Assign) else None
    yield _Change(_end(site, column), labels, kind)


def _attribute_changes(site: Site, attribute: ast.Attribute, place: _Place) -> Iterator[_Change]:
    parents = site.references.analysis.parents
    parent = parents[attribute]
    if attribute.attr in ("loc", "iloc", "ix", "at") and isinstance(parent, ast.Subscript):
        if not isinstance(parent.ctx, ast.Load):
            parts = parent.slice.elts if isinstance(parent.slice, ast.Tuple) else []
            labels = _labels(site, parts[-1]) if len(parts) == 2 and attribute.attr != "iloc" else None  # noqa: PLR2004
            yield from _column_changes(site, parent, labels, place)
    elif isinstance(parent, ast.Call) and parent.func is attribute:
        if attribute.attr in ("pop", "insert"):
            yield _Change(place, _labels(site, _argument(parent, "item", 0 if attribute.attr == "pop" else 1)), None)
        elif attribute.attr not in _IN_PLACE and any(keyword.arg == "inplace" for keyword in parent.keywords):
            yield _Change(_end(site, attribute), _dropped(site, parent) if attribute.attr == "drop" else None, None)
    elif not isinstance(attribute.ctx, ast.Load) and attribute.attr in ("columns", "index"):
        yield _Change(place, None if attribute.attr == "columns" else (), None)
    elif site.is_a(attribute, "pandas.Series") or not isinstance(attribute.ctx, ast.Load):
        yield from _column_changes(site, attribute, (attribute.attr,), place)


def _in_place(site: Site, column: ast.expr) -> bool:
    """Whether a method changes the column itself."""
    method = site.references.analysis.parents[column]
    call = site.references.analysis.parents.get(method)
    return (
        isinstance(method, ast.Attribute)
        and isinstance(call, ast.Call)
        and any(keyword.arg == "inplace" for keyword in call.keywords)
    )


def _place(site: Site, node: ast.expr) -> _Place:
    return _in_order(site, node), node.lineno, node.col_offset


def _end(site: Site, node: ast.expr) -> _Place:
    """Where the statement that holds a node ends."""
    statement: ast.AST = node
    while not isinstance(statement, ast.stmt):
        statement = site.references.analysis.parents[statement]
    if isinstance(statement, ast.For | ast.While | ast.If | ast.With | ast.Try):
        return _place(site, node)
    return _in_order(site, node), statement.end_lineno or statement.lineno, statement.end_col_offset or 0


def _in_order(site: Site, node: ast.AST) -> int:
    unit = site.references.analysis.unit_of[node]
    return next(i for i, u in enumerate(site.references.analysis.program_of(unit).units) if u.id == unit)
