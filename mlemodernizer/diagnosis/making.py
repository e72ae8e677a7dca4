"""Whether code that ran before a failure can have made a column. In doubt it can."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

from mlemodernizer.diagnosis.asked import is_list_of_names
from mlemodernizer.diagnosis.calls import leaf_of
from mlemodernizer.diagnosis.situation import Situation

_FROM_VALUES = frozenset(
    {
        "T",
        "add_prefix",
        "add_suffix",
        "crosstab",
        "explode",
        "from_dict",
        "from_records",
        "get_dummies",
        "get_feature_names",
        "get_feature_names_out",
        "json_normalize",
        "melt",
        "pivot",
        "pivot_table",
        "rename_axis",
        "set_axis",
        "stack",
        "to_frame",
        "transpose",
        "unstack",
        "value_counts",
    }
)
"""What makes columns that the code does not name: out of values, or of other names."""

_HEADERS = frozenset({"comment", "header", "names", "prefix", "skip_rows", "skiprows"})
"""What has a reader take a file's columns from elsewhere than its first line."""

_COMMAND = re.compile(r"^[ \t]*([%!].*)", re.MULTILINE)

_SAYING = frozenset(
    {
        "annotate",
        "display",
        "figtext",
        "legend",
        "print",
        "savefig",
        "set_title",
        "set_xlabel",
        "set_ylabel",
        "suptitle",
        "text",
        "title",
        "xlabel",
        "ylabel",
    }
)
"""Calls whose texts are for people."""


def headers_are_first_lines(situation: Situation) -> bool:
    """Whether nothing that reads a table says that its columns stand elsewhere."""
    calls = (node for top in _all(situation) for node in ast.walk(top) if isinstance(node, ast.Call))
    return not any(
        keyword.arg in _HEADERS
        and not (isinstance(keyword.value, ast.Constant) and keyword.value.value in (0, "infer"))
        for call in calls
        if leaf_of(call.func).startswith("read_")
        for keyword in call.keywords
    )


def may_have_been_made(situation: Situation, column: str) -> bool:
    """Whether code that ran before the failing statement may have made the column, or asked for it without failing."""
    parts = (*situation.code.modules, *_cells_until(situation))
    if any(situation.code.tree(part) is None for part in parts):
        return True
    commands = [line for part in parts for line in _COMMAND.findall(situation.code.source(part))]
    if any(column in line or line.startswith(("%run", "%load")) for line in commands):
        return True
    search = _Search(column, situation.place.node)
    for statement in _before(situation):
        search.visit(statement)
    return search.found or bool(search.listed & search.used)


def is_named_later(situation: Situation, column: str) -> bool:
    """Whether code that stands after the failing cell gives the name to a column: the cells' order may be wrong."""
    cells = situation.code.cells[len(_cells_until(situation)) :]
    trees = filter(None, map(situation.code.tree, cells))
    return any(_gives_name(node, column) for tree in trees for node in ast.walk(tree))


def _gives_name(node: ast.AST, column: str) -> bool:
    if isinstance(node, ast.Assign):
        named = any(isinstance(target, ast.Attribute) and target.attr == "columns" for target in node.targets)
        return named and _holds(node.value, column)
    if isinstance(node, ast.Call) and leaf_of(node.func) == "rename":
        return any(
            _holds(value, column)
            for mapping in ast.walk(node)
            if isinstance(mapping, ast.Dict)
            for value in mapping.values
        )
    return False


def _holds(node: ast.AST, column: str) -> bool:
    return any(isinstance(child, ast.Constant) and child.value == column for child in ast.walk(node))


def _cells_until(situation: Situation) -> tuple[str, ...]:
    cells, failed = situation.code.cells, situation.failure.cell
    return cells[: cells.index(failed) + 1] if failed in cells else cells


def _all(situation: Situation) -> Iterator[ast.Module]:
    yield from filter(None, map(situation.code.tree, (*situation.code.modules, *situation.code.cells)))


def _before(situation: Situation) -> Iterator[ast.stmt]:
    """The top-level statements that ran, the one with the failure included."""
    for part in (*situation.code.modules, *_cells_until(situation)):
        tree = situation.code.tree(part)
        for statement in tree.body if tree else ():
            if part != situation.place.part or statement.lineno <= situation.place.line:
                yield statement


class _Search(ast.NodeVisitor):
    """Looks for what may make the column, in all but the failing statement.

    Attributes:
        found: whether there is such a thing.
        listed: variables that were given a list with the column's name.
        used: variables that were used for more than to pick columns.
    """

    def __init__(self, column: str, failed: ast.stmt | None) -> None:
        self.found = False
        self.listed: set[str] = set()
        self.used: set[str] = set()
        self._column = column
        self._failed = failed
        self._shown: set[int] = set()

    def visit(self, node: ast.AST) -> None:
        if node is not self._failed and not self.found:
            super().visit(node)

    def visit_Expr(self, node: ast.Expr) -> None:
        if isinstance(node.value, ast.Constant):  # a docstring
            return
        if not any(isinstance(child, ast.keyword) and child.arg == "inplace" for child in ast.walk(node.value)):
            self._shown |= set(map(id, _spine(node.value)))
        self.generic_visit(node)

    def visit_Call(self, node: ast.Call) -> None:
        leaf = leaf_of(node.func)
        if leaf in _SAYING:
            return
        reads = leaf.startswith("read_")
        self.visit(node.func)
        if isinstance(node.func, ast.Name) and leaf in _FROM_VALUES:
            self.found = True
        if isinstance(node.func, ast.Attribute) and leaf == "format":
            self._template(node.func.value)
        elif isinstance(node.func, ast.Attribute) and leaf == "join" and isinstance(node.func.value, ast.Constant):
            self.found |= str(node.func.value.value) in self._column
        for argument in node.args:
            self.visit(argument)
        for keyword in node.keywords:
            self._exactly(keyword.arg)
            if not reads or keyword.arg not in ("dtype", "converters"):
                self.visit(keyword.value)

    def visit_Attribute(self, node: ast.Attribute) -> None:
        if node.attr in _FROM_VALUES and id(node) not in self._shown:
            self.found = True
        self._exactly(node.attr)
        self.visit(node.value)

    def visit_Subscript(self, node: ast.Subscript) -> None:
        self.visit(node.value)
        if not isinstance(node.ctx, ast.Load):
            self.visit(node.slice)
            return
        elements = node.slice.elts if isinstance(node.slice, ast.List | ast.Tuple) else [node.slice]
        for element in elements:
            if isinstance(element, ast.Constant):
                self._exactly(element.value)
            elif not isinstance(element, ast.Name):
                self.visit(element)

    def visit_Assign(self, node: ast.Assign) -> None:
        target = node.targets[0]
        if isinstance(target, ast.Name) and is_list_of_names(node) and _holds(node.value, self._column):
            self._exactly(target.id)
            self.listed.add(target.id)
        else:
            self.generic_visit(node)

    def visit_Name(self, node: ast.Name) -> None:
        if isinstance(node.ctx, ast.Load):
            self.used.add(node.id)
        else:
            self._exactly(node.id)

    def visit_JoinedStr(self, node: ast.JoinedStr) -> None:
        self._template(node)
        self.generic_visit(node)

    def visit_BinOp(self, node: ast.BinOp) -> None:
        self._template(node)
        self.generic_visit(node)

    def visit_Constant(self, node: ast.Constant) -> None:
        if isinstance(node.value, str):
            self._name(node.value)

    def _exactly(self, text: object) -> None:
        self.found |= text == self._column

    def _name(self, text: str) -> None:
        """A text that names something may be the column's name, hold it (a formula), or be an end of it."""
        text, column = text.strip(), self._column
        if not text:
            return
        before, after = column.startswith(text), column.endswith(text)
        starts = before and not (text[-1].isalnum() and column[len(text) :][:1].isalnum())
        ends = after and not (text[0].isalnum() and column[: -len(text)][-1:].isalnum())
        self.found |= starts or ends or re.search(rf"(?<!\w){re.escape(column)}(?!\w)", text) is not None

    def _template(self, node: ast.expr) -> None:
        """A text that is put together may come to be the column's name."""
        pattern = _pattern(node)
        if any(text for text, fixed in pattern if fixed):
            wanted = "".join(re.escape(text) if fixed else ".*" for text, fixed in pattern)
            self.found |= re.fullmatch(wanted, self._column, re.DOTALL) is not None


def _pattern(node: ast.expr) -> list[tuple[str, bool]]:
    """The parts of a text, each with whether it is known."""
    if isinstance(node, ast.JoinedStr):
        return [part for value in node.values for part in _pattern(value)]
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add):
        return _pattern(node.left) + _pattern(node.right)
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Mod):
        node = node.left
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        pieces = re.split(r"\{[^{}]*\}|%[-+ #0-9.]*[a-zA-Z]|%\(\w+\)[a-zA-Z]", node.value)
        return [part for piece in pieces for part in ((piece, True), ("", False))][:-1]
    return [("", False)]


def _spine(node: ast.expr) -> Iterator[ast.expr]:
    """The expression, what it is called on, and so on inwards."""
    while True:
        yield node
        if isinstance(node, ast.Call):
            node = node.func
        elif isinstance(node, ast.Attribute | ast.Subscript):
            node = node.value
        else:
            return
