"""Makes the Python in a cell parsable without moving it: IPython's own lines are masked, the rest stays in place.

The masked text has the same lines as the cell. A column shift tells, for the lines whose magic had Python after it
(``%time x = f()``), how far that Python stood from the left. So a position in the syntax tree of the masked text is
a position in the cell, and edits go straight into the original text: there is nothing to unmask.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

PYTHON_CELL_MAGICS = frozenset({"time", "timeit", "capture", "prun", "memit", "mprun", "lprun"})
"""Cell magics whose body is Python run in the notebook's namespace."""

PYTHON_LINE_MAGICS = frozenset({"time", "timeit", "prun", "memit"})
"""Line magics whose argument is a Python statement."""

_CELL_MAGIC = re.compile(r"\s*%%(?P<name>\w+)")
_LINE_MAGIC = re.compile(r"(?P<indent>\s*)%(?P<name>\w+)(?P<options>(?:\s+-\w+(?:\s*\d+)?)*)\s+(?P<body>\S.*)")
_ESCAPE = re.compile(r"\s*(?:%|!|\?)")
_HELP = re.compile(r"\s*[\w.*]+\?{1,2}\s*$")
_ASSIGNED = re.compile(r"(?P<target>\s*[^=\s!%'\"()\[\]{}#][^=!%'\"()\[\]{}#]*=\s*)(?:!|%\w)")
_MARKS = re.compile(r"^\s*[%!?]|=\s*[%!]|\?\s*$", re.M)
_QUOTE = re.compile(r"(?:[rbufRBUF]{0,2})(\"\"\"|'''|\"|')")


@dataclass(frozen=True, slots=True)
class Masked:
    """A cell's text, ready to be parsed.

    Attributes:
        python: the text with the same lines as the cell.
        shifts: 1-based line -> how many characters its Python stands further right in the cell.
        opaque: whether the cell is not Python at all (``%%bash``, ``%%html``); then `python` is empty.
        prelude: number of leading lines that have to stay first (a cell magic and what stands above it).
    """

    python: str
    shifts: Mapping[int, int] = field(default_factory=dict)
    opaque: bool = False
    prelude: int = 0


def mask(source: str) -> Masked:
    """Mask IPython's syntax in a cell. Text without any comes back unchanged."""
    if not _MARKS.search(source):
        return Masked(source)
    lines = source.split("\n")
    first = next((i for i, line in enumerate(lines) if line.strip()), None)
    prelude = 0
    if first is not None and (magic := _CELL_MAGIC.match(lines[first])):
        if magic["name"] not in PYTHON_CELL_MAGICS:
            return Masked("", opaque=True)
        prelude = first + 1
        lines[first] = ""
    shifts: dict[int, int] = {}
    scanner = _Scanner()
    for i, line in enumerate(lines):
        if scanner.at_statement:
            masked, shift = _mask_line(line)
            if shift:
                shifts[i + 1] = shift
            lines[i] = masked
        scanner.feed(lines[i])
    return Masked("\n".join(lines), shifts, prelude=prelude)


@dataclass(frozen=True, slots=True)
class Marked:
    """A cell's Python with a name in place of each piece of IPython syntax, for tools that make new text of it.

    Attributes:
        python: the text; what stood before a statement (``%time``) is a statement of its own, on the line before it.
        head: the lines up to a cell magic, which are not part of it.
        marks: name -> what it stands for.
    """

    python: str
    head: str = ""
    marks: Mapping[str, str] = field(default_factory=dict)

    def restored(self, text: str) -> str:
        """A text made of `python`, as a cell."""
        for name, original in self.marks.items():
            text = re.sub(rf"\b{name}before\n[ \t]*|\b{name}\b", original.replace("\\", r"\\"), text)
        return self.head + text


def lines_in_strings(python: str) -> frozenset[int]:
    """The 1-based lines that begin inside a string."""
    scanner = _Scanner()
    found = []
    for number, line in enumerate(python.split("\n"), 1):
        if scanner.in_string:
            found.append(number)
        scanner.feed(line)
    return frozenset(found)


def mark(source: str) -> Marked:
    """Put marks in place of IPython's syntax in a cell that is not opaque."""
    masked = mask(source)
    lines = source.split("\n")
    head = lines[: masked.prelude]
    stem = "_magic_"
    while stem in source:
        stem = f"_{stem}"
    marked: list[str] = []
    marks: dict[str, str] = {}
    pairs = zip(lines, masked.python.split("\n"), strict=True)
    for number, (line, python) in enumerate(pairs, 1):
        if number <= masked.prelude:
            continue
        if line == python:
            marked.append(line)
            continue
        name = f"{stem}{number}_"
        indent = len(line) - len(line.lstrip())
        shift = masked.shifts.get(number, 0)
        if shift:
            marked += [f"{line[:indent]}{name}before", python]
            marks[name] = line[indent : indent + shift]
        elif python.strip() == "pass":
            marked.append(line[:indent] + name)
            marks[name] = line[indent:]
        else:
            target = python.removesuffix("None")
            marked.append(target + name)
            marks[name] = line[len(target) :]
    return Marked("\n".join(marked), "\n".join([*head, ""] if marked else head), marks)


def _mask_line(line: str) -> tuple[str, int]:
    """The line as Python, and how far its Python was moved to the left."""
    if _ESCAPE.match(line):
        magic = _LINE_MAGIC.match(line)
        if magic and magic["name"] in PYTHON_LINE_MAGICS:
            return magic["indent"] + magic["body"], magic.start("body") - len(magic["indent"])
        return _placeholder(line), 0
    if _HELP.match(line):
        return _placeholder(line), 0
    assigned = _ASSIGNED.match(line)
    if assigned:
        return assigned["target"] + "None", 0
    return line, 0


def _placeholder(line: str) -> str:
    return line[: len(line) - len(line.lstrip())] + "pass"


class _Scanner:
    """Knows, line by line, whether the next line begins a statement or continues a bracket or a string."""

    def __init__(self) -> None:
        self._depth = 0
        self._quote = ""
        self._continued = False

    @property
    def at_statement(self) -> bool:
        return not (self._depth or self._quote or self._continued)

    @property
    def in_string(self) -> bool:
        return bool(self._quote)

    def feed(self, line: str) -> None:
        self._continued = False
        position = 0
        while position < len(line):
            if self._quote:
                position = self._skip_string(line, position)
                continue
            char = line[position]
            if char == "#":
                break
            opening = _QUOTE.match(line, position)
            if opening:
                self._quote = opening[1]
                position = opening.end()
                continue
            if char in "([{":
                self._depth += 1
            elif char in ")]}":
                self._depth = max(0, self._depth - 1)
            elif char == "\\" and not line[position + 1 :].strip():
                self._continued = True
            position += 1
        if len(self._quote) == 1 and not line.endswith("\\"):
            self._quote = ""  # an unterminated string ends with its line

    def _skip_string(self, line: str, position: int) -> int:
        while position < len(line):
            if line[position] == "\\":
                position += 2
            elif line.startswith(self._quote, position):
                position += len(self._quote)
                self._quote = ""
                return position
            else:
                position += 1
        return position
