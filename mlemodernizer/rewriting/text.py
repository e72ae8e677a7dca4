"""A piece of code with its syntax tree, and the way from tree positions to text positions."""

from __future__ import annotations

import ast
import warnings
from dataclasses import dataclass, field

from mlemodernizer.rewriting.magics import Magic, mask

NOT_PYTHON_3 = "not Python 3"
"""How the problem of a cell begins that is code, but not of Python 3."""

MAX_CHARACTERS = 1_000_000
MAX_LINE = 100_000


class MagicNode(ast.stmt):
    """A command to IPython or to the shell, as a statement for rules; it is in no syntax tree."""

    def __init__(self, magic: Magic) -> None:
        super().__init__(lineno=magic.first, end_lineno=magic.last, col_offset=magic.start, end_col_offset=magic.end)
        self.magic = magic


@dataclass(slots=True)
class Unit:
    """One cell, or one local module, of the code under analysis.

    Attributes:
        id: the cell's or module's id.
        text: its source.
        tree: its syntax tree; None where it is not Python 3.
        problem: why there is no tree; empty when there is one, or when the cell is not Python by intention.
        prelude: number of leading lines that have to stay first.
        masked_lines: 1-based lines of IPython syntax that hold no Python.
        magics: the commands to IPython and to the shell that are statements, in order.
    """

    id: str
    text: str
    tree: ast.Module | None = None
    problem: str = ""
    prelude: int = 0
    masked_lines: tuple[int, ...] = ()
    magics: tuple[MagicNode, ...] = ()
    _shifts: dict[int, int] = field(default_factory=dict)
    _lines: list[str] = field(default_factory=list)
    _starts: list[int] = field(default_factory=list)

    def offset(self, line: int, column: int) -> int:
        """Character offset in `text` of a syntax tree position (1-based line, 0-based UTF-8 byte column)."""
        content = self._lines[line - 1]
        shift = self._shifts.get(line, 0)
        if shift:
            indent = len(content) - len(content.lstrip())
            if column <= indent:
                shift = 0
        if content.isascii():
            return self._starts[line - 1] + column + shift
        encoded = content.encode("utf-8", "surrogatepass")
        if shift:
            # the masked line is the indentation and the body; what stood between is skipped
            indent = len(content) - len(content.lstrip())
            body = content[indent + shift :].encode("utf-8", "surrogatepass")
            return self._starts[line - 1] + indent + shift + len(body[: column - indent].decode("utf-8", "replace"))
        return self._starts[line - 1] + len(encoded[:column].decode("utf-8", "replace"))

    def span(self, node: ast.AST) -> tuple[int, int]:
        """Character offsets of a node's first character and behind its last."""
        if isinstance(node, MagicNode):
            magic = node.magic
            return self._starts[magic.first - 1] + magic.start, self._starts[magic.last - 1] + magic.end
        return (
            self.offset(node.lineno, node.col_offset),  # type: ignore[attr-defined]
            self.offset(node.end_lineno, node.end_col_offset),  # type: ignore[attr-defined]
        )

    def line_start(self, line: int) -> int:
        """Character offset of the first character of a 1-based line."""
        return self._starts[line - 1]

    def line(self, line: int) -> str:
        """The text of a 1-based line, without its line break."""
        return self._lines[line - 1]


def parse_unit(id: str, text: str, *, is_module: bool = False) -> Unit:  # noqa: A002 - the field's own name
    """Parse a cell or a module. Never raises: what cannot be parsed has no tree and says why."""
    unit = Unit(id, text)
    unit._lines = text.split("\n")
    start = 0
    for line in unit._lines:
        unit._starts.append(start)
        start += len(line) + 1
    if len(text) > MAX_CHARACTERS or max(map(len, unit._lines)) > MAX_LINE:
        unit.problem = "too large to be analysed"
        return unit
    python = text
    if not is_module:
        masked = mask(text)
        unit.magics = tuple(MagicNode(magic) for magic in masked.magics)
        if masked.opaque:
            return unit
        python, unit.prelude = masked.python, masked.prelude
        unit._shifts = dict(masked.shifts)
        pairs = zip(python.split("\n"), unit._lines, strict=True)
        unit.masked_lines = tuple(i for i, (a, b) in enumerate(pairs, 1) if a != b and i not in masked.shifts)
    unit.tree, unit.problem = parse(python)
    return unit


def parse(python: str) -> tuple[ast.Module | None, str]:
    """The syntax tree of Python 3 code, or None and the reason, in words."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # invalid escapes in old strings are not our concern
            return ast.parse(python), ""
    except SyntaxError as error:
        return None, f"{NOT_PYTHON_3}: {error.msg} (line {error.lineno})"
    except (RecursionError, MemoryError):
        return None, "nested too deeply to be analysed"
    except ValueError as error:  # null bytes, lone surrogates
        return None, f"{NOT_PYTHON_3}: {error}"
