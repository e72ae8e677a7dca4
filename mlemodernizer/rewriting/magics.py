"""Makes the Python in a cell parsable without moving it: IPython's own lines are masked, the rest stays in place.

The masked text has the same lines as the cell. A column shift tells, for the lines whose magic had Python after it
(``%time x = f()``), how far that Python stood from the left. So a position in the syntax tree of the masked text is
a position in the cell, and edits go straight into the original text: there is nothing to unmask.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

PYTHON_CELL_MAGICS = frozenset({"time", "timeit", "capture", "prun", "memit", "mprun", "lprun"})
"""Cell magics whose body is Python run in the notebook's namespace."""

PYTHON_LINE_MAGICS = frozenset({"time", "timeit", "prun", "memit"})
"""Line magics whose argument is a Python statement."""

AUTOMAGICS = (
    "autoreload",
    "cat",
    "cd",
    "conda",
    "cp",
    "load_ext",
    "ls",
    "matplotlib",
    "mkdir",
    "mv",
    "pip",
    "pylab",
    "rm",
)
"""What a cell of one line may call without a percent sign."""

_CELL_MAGIC = re.compile(r"\s*(?P<name>%%\w+)(?P<arguments>.*)")
_LINE_MAGIC = re.compile(r"(?P<indent>\s*)(?P<name>%\w+)(?P<options>(?:\s+-\w+(?:\s*\d+)?)*)\s+(?P<body>\S.*)")
_ESCAPE = re.compile(r"\s*(?:(?P<name>%\w*|!!?)(?P<arguments>.*)|\?)")
_AUTOMAGIC = re.compile(rf"\s*(?P<name>{'|'.join(AUTOMAGICS)})\s+(?P<arguments>[\w./~'\"-].*)")
_HELP = re.compile(r"\s*[\w.*]+\?{1,2}\s*$")
_ASSIGNED = re.compile(r"(?P<target>\s*[^=\s!%'\"()\[\]{}#][^=!%'\"()\[\]{}#]*=\s*)(?:!|%\w)")
_MARKS = re.compile(r"^\s*[%!?]|=\s*[%!]|\?\s*$", re.M)
_QUOTE = re.compile(r"(?:[rbufRBUF]{0,2})(\"\"\"|'''|\"|')")


@dataclass(frozen=True, slots=True)
class Magic:
    """A command to IPython or to the shell.

    Attributes:
        name: ``%matplotlib``, ``%%time``, or ``!`` for the shell.
        arguments: what stands behind it, lines that a backslash continues joined.
        first: 1-based line on which it begins.
        last: 1-based line on which it ends: for a cell that is not Python, the cell's last.
        start: characters in front of it on its first line.
        end: characters up to its end on its last line: before the Python, for ``%time x = f()``.
        body: the text below a cell magic.
    """

    name: str
    arguments: str
    first: int
    last: int
    start: int
    end: int
    body: str = ""


@dataclass(frozen=True, slots=True)
class Masked:
    """A cell's text, ready to be parsed.

    Attributes:
        python: the text with the same lines as the cell.
        shifts: 1-based line -> how many characters its Python stands further right in the cell.
        opaque: whether the cell is not Python at all (``%%bash``, ``%%html``); then `python` is empty.
        prelude: number of leading lines that have to stay first (a cell magic and what stands above it).
        magics: the commands to IPython and to the shell that are statements, in order.
    """

    python: str
    shifts: Mapping[int, int] = field(default_factory=dict)
    opaque: bool = False
    prelude: int = 0
    magics: tuple[Magic, ...] = ()


def mask(source: str) -> Masked:
    """Mask IPython's syntax in a cell. Text without any comes back unchanged."""
    if not _MARKS.search(source):
        return _automagic(source) or Masked(source)
    lines = source.split("\n")
    first = next((i for i, line in enumerate(lines) if line.strip()), None)
    magics: list[Magic] = []
    prelude = 0
    if first is not None and (found := _CELL_MAGIC.match(lines[first])):
        prelude = first + 1
        is_python = found["name"][2:] in PYTHON_CELL_MAGICS
        last = prelude if is_python else len(lines)
        body = "\n".join(lines[prelude:])
        magic = Magic(
            found["name"], found["arguments"].strip(), prelude, last, found.start("name"), len(lines[last - 1]), body
        )
        if not is_python:
            return Masked("", opaque=True, magics=(magic,))
        magics.append(magic)
        lines[first] = ""
    shifts: dict[int, int] = {}
    scanner = _Scanner()
    i = 0
    while i < len(lines):
        if scanner.at_statement:
            last = _last_of_command(lines, i)
            if magic_found := _command(lines, i, last):
                magics.append(magic_found)
            masked, shift = _mask_line(lines[i])
            if shift:
                shifts[i + 1] = shift
            lines[i : last + 1] = [masked] + [""] * (last - i)
        scanner.feed(lines[i])
        i += 1
    return Masked("\n".join(lines), shifts, prelude=prelude, magics=tuple(magics))


def _automagic(source: str) -> Masked | None:
    """A cell of one line that is a command without a percent sign."""
    line = source.strip("\n")
    found = _AUTOMAGIC.match(line)
    if found is None or "\n" in line:
        return None
    number = source.index(line) + 1  # one line break for each line above
    magic = Magic(f"%{found['name']}", found["arguments"].strip(), number, number, found.start("name"), len(line))
    return Masked(source.replace(line, _placeholder(line)), magics=(magic,))


def _last_of_command(lines: Sequence[str], i: int) -> int:
    """Index of the last line of the command that begins on line `i`: a backslash continues it."""
    if _ESCAPE.match(lines[i]) and not _python_magic(lines[i]):
        while lines[i].endswith("\\") and i + 1 < len(lines):
            i += 1
    return i


def _command(lines: Sequence[str], first: int, last: int) -> Magic | None:
    found = _ESCAPE.match(lines[first])
    if found is None or found["name"] is None:
        return None
    before_python = _python_magic(lines[first])
    if before_python:
        end = before_python.start("body")
        return Magic(before_python["name"], before_python["options"], first + 1, last + 1, found.start("name"), end)
    parts = [found["arguments"], *lines[first + 1 : last + 1]]
    arguments = " ".join(part.rstrip("\\").strip() for part in parts)
    return Magic(
        found["name"].replace("!!", "!"), arguments, first + 1, last + 1, found.start("name"), len(lines[last])
    )


def _python_magic(line: str) -> re.Match[str] | None:
    """A line magic with a Python statement behind it."""
    found = _LINE_MAGIC.match(line)
    if found is None or found["name"][1:] not in PYTHON_LINE_MAGICS or _ESCAPE.match(found["body"]):
        return None
    return found


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
        magic = _python_magic(line)
        if magic:
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
