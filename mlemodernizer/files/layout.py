"""Where the cells of a .py file lie, in each of the forms that notebooks are exported to."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from mlemodernizer.model.notebook import CellKind, NotebookFormat

_MARKERS = {
    NotebookFormat.NBCONVERT: re.compile(r"# ?In ?\[[ \d*]*\]:?\s*$"),
    # "# %%time" is a magic that was commented out, not a marker
    NotebookFormat.PERCENT: re.compile(r"#[ \t]*%%+(?=\s|$)(?P<options>.*)$"),
}
_KINDS = (
    (re.compile(r"\[(markdown|md)\]"), CellKind.MARKDOWN),
    (re.compile(r"\[raw\]"), CellKind.RAW),
)
_LINE = re.compile(r"[^\n]*\n|[^\n]+")
_CODING = re.compile(r"[ \t\f]*#.*?coding[:=]")
_DECLARATION_LINES = 2
_YAML_FENCE = re.compile(r"# ---\s*$")
_BLANKS_BEFORE_MARKDOWN = 2
"""How many blank lines nbconvert puts after the code of a cell."""


@dataclass(frozen=True, slots=True)
class Span:
    """A cell's place in the text: from `start` up to, not including, `end`."""

    kind: CellKind
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Line:
    text: str
    start: int

    @property
    def is_blank(self) -> bool:
        return not self.text.strip()

    @property
    def is_comment(self) -> bool:
        return self.text.lstrip().startswith("#")


def lay_out(text: str) -> tuple[NotebookFormat, tuple[Span, ...]]:
    """The form of the file, by the first cell marker in it, and its cells.

    Blank lines around a cell, the markers, and at the top the interpreter line, the encoding declaration and the
    YAML block of a percent file belong to no cell.
    """
    lines = [_Line(match[0], match.start()) for match in _LINE.finditer(text)]
    form = _format(lines)
    if form is NotebookFormat.SCRIPT:
        return form, (Span(CellKind.CODE, 0, len(text)),)
    return form, tuple(_spans(lines, form))


def _format(lines: list[_Line]) -> NotebookFormat:
    for line in lines:
        for form, marker in _MARKERS.items():
            if marker.match(line.text):
                return form
    return NotebookFormat.SCRIPT


def _spans(lines: list[_Line], form: NotebookFormat) -> Iterator[Span]:
    marks = [(number, found) for number, line in enumerate(lines) if (found := _MARKERS[form].match(line.text))]
    yield from _preamble(lines[: marks[0][0]])
    ends = [number for number, _ in marks[1:]] + [len(lines)]
    for (number, found), end in zip(marks, ends, strict=True):
        body = lines[number + 1 : end]
        behind = lines[number].start + len(lines[number].text)
        if form is NotebookFormat.PERCENT:
            kind = next((kind for pattern, kind in _KINDS if pattern.search(found["options"])), CellKind.CODE)
            yield _span(kind, body, behind)
            continue
        markdown = _markdown_start(body)
        yield _span(CellKind.CODE, body[:markdown], behind)
        if markdown < len(body):
            yield _span(CellKind.MARKDOWN, body[markdown:], behind)


def _preamble(lines: list[_Line]) -> Iterator[Span]:
    """The cell before the first marker, if there is anything."""
    first = 0
    while first < len(lines) and (lines[first].is_blank or _is_declaration(first, lines[first])):
        first += 1
    if first < len(lines) and _YAML_FENCE.match(lines[first].text):
        fences = [number for number in range(first + 1, len(lines)) if _YAML_FENCE.match(lines[number].text)]
        first = fences[0] + 1 if fences else first
    rest = lines[first:]
    if not all(line.is_blank for line in rest):
        is_text = all(line.is_blank or line.is_comment for line in rest)
        yield _span(CellKind.MARKDOWN if is_text else CellKind.CODE, rest, 0)


def _is_declaration(number: int, line: _Line) -> bool:
    return number < _DECLARATION_LINES and bool(line.text.startswith("#!") or _CODING.match(line.text))


def _markdown_start(body: list[_Line]) -> int:
    """Index of the line where the text after a cell's code begins: comments set off as nbconvert does it."""
    at = next((number for number, line in enumerate(body) if not line.is_blank), len(body))
    while at < len(body) and body[at].is_comment:
        at += 1
    for number in range(at, len(body)):
        if not (body[number].is_blank or body[number].is_comment):
            at = number + 1
    blanks = 0
    for number in range(at, len(body)):
        if body[number].is_blank:
            blanks += 1
        elif blanks >= _BLANKS_BEFORE_MARKDOWN:
            return number
        else:
            blanks = 0
    return len(body)


def _span(kind: CellKind, lines: list[_Line], behind_marker: int) -> Span:
    """The lines without the blank ones around them; an empty place behind the marker where all are blank."""
    filled = [line for line in lines if not line.is_blank]
    if not filled:
        return Span(kind, behind_marker, behind_marker)
    last = filled[-1]
    return Span(kind, filled[0].start, last.start + len(last.text.rstrip("\r\n")))
