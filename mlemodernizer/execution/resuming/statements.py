"""A notebook's code as the sequence of its top-level statements."""

from __future__ import annotations

import ast
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from mlemodernizer.model.notebook import Cell
from mlemodernizer.rewriting.magics import mask

RESUMABLE_MAGICS = frozenset({"%%time", "%%capture"})
"""Cell magics below which the rest of the body can be run on its own."""

HARMLESS_MAGICS = frozenset({"%autoreload", "%config", "%load_ext", "%matplotlib", "%precision", "%reload_ext"})
"""Commands that may be run twice."""


@dataclass(frozen=True, slots=True)
class Statement:
    """A top-level statement, or several that share a line, or a whole cell that cannot be taken apart.

    Attributes:
        cell: the cell's id.
        first: 1-based line of the cell on which it begins.
        last: 1-based line on which it ends.
        nodes: its syntax, in positions of the cell; empty where that is unknown.
        key: equal for statements that do the same.
        exact: whether columns in `nodes` are those of the cell.
        harmless: whether it is a command that may be run again at will.
    """

    cell: str
    first: int
    last: int
    nodes: tuple[ast.stmt, ...]
    key: str
    exact: bool = True
    harmless: bool = False

    def holds(self, line: int) -> bool:
        """Whether it has that line."""
        return self.first <= line <= self.last


def statements(cell: Cell) -> tuple[Statement, ...]:
    """The statements of a code cell, in order."""
    if not cell.source.strip():
        return ()
    lines = cell.source.split("\n")
    masked = mask(cell.source)
    whole = (Statement(cell.id, 1, len(lines), (), cell.source),)
    commands = {magic.first: magic.name for magic in masked.magics}
    if masked.opaque or any(name.startswith("%%") and name not in RESUMABLE_MAGICS for name in commands.values()):
        return whole
    try:
        body = ast.parse(masked.python).body
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return whole
    python = masked.python.split("\n")
    found = [_statement(cell, lines, python, group, commands) for group in _by_line(body)]
    if masked.prelude:  # what is timed or captured is another thing than the same without it
        head = "\n".join(lines[: masked.prelude])
        found = [Statement(s.cell, s.first, s.last, s.nodes, head + "\n" + s.key, s.exact, s.harmless) for s in found]
    return tuple(found) or whole


def _by_line(body: Sequence[ast.stmt]) -> list[list[ast.stmt]]:
    groups: list[list[ast.stmt]] = []
    for node in body:
        if groups and _first(node) <= (groups[-1][-1].end_lineno or 0):
            groups[-1].append(node)
        else:
            groups.append([node])
    return groups


def _first(node: ast.stmt) -> int:
    decorators: list[ast.expr] = getattr(node, "decorator_list", [])
    return min([node.lineno, *(decorator.lineno for decorator in decorators)])


def _statement(
    cell: Cell, lines: Sequence[str], python: Sequence[str], group: Sequence[ast.stmt], commands: Mapping[int, str]
) -> Statement:
    first, last = _first(group[0]), group[-1].end_lineno or 0
    text = lines[first - 1 : last]
    if text == python[first - 1 : last]:
        return Statement(cell.id, first, last, tuple(group), "\n".join(map(ast.dump, group)))
    inside = [name for line, name in commands.items() if first <= line <= last]
    bare = _commands_only(group)
    opaque = bare or any(name.startswith("!") for name in inside)
    harmless = bare and all(name in HARMLESS_MAGICS for name in inside)
    nodes = () if opaque else tuple(group)
    return Statement(cell.id, first, last, nodes, "\n".join(text), exact=False, harmless=harmless)


def _commands_only(group: Sequence[ast.stmt]) -> bool:
    return all(isinstance(node, ast.Pass) for node in group)


def only(cell: Cell, kept: Sequence[Statement]) -> str:
    """The cell's text with just the statements `kept`, each on its own lines, below the cell's magic if it has one."""
    lines = cell.source.split("\n")
    prelude = mask(cell.source).prelude
    wanted = {line for statement in kept for line in range(statement.first, statement.last + 1)}
    return "\n".join(text if number <= prelude or number in wanted else "#" for number, text in enumerate(lines, 1))
