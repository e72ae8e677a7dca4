"""How a JSON text is written: what a new value in it should look like."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from mlemodernizer.errors import NotebookWriteError
from mlemodernizer.files.json_text import BOM, Document, Member, scan_array

_ESCAPED = re.compile(r"\\u(?!00[0-7])[0-9a-fA-F]{4}")
_SURROGATE = re.compile("[\ud800-\udfff]")
_LINE_START = re.compile(r"(\r?\n)([ \t]*)$")
_COLON = re.compile(r"[ \t]*:[ \t]*$")

SOURCE_DEPTH = 3
"""Depth of a cell's members: inside the document, the list of cells and the cell."""


@dataclass(frozen=True, slots=True)
class Style:
    r"""The habits of a JSON text.

    Attributes:
        newline: what ends a line; empty where everything is on one line.
        indent: indentation of one level.
        comma: between two items of a container on one line.
        colon: between key and value.
        escapes: whether characters outside ASCII are written as ``\uXXXX``.
    """

    newline: str
    indent: str
    comma: str
    colon: str
    escapes: bool

    def string(self, value: str, escapes: bool | None = None) -> str:
        """The string as JSON. Half surrogate pairs, which no encoding can hold, are always escaped."""
        ascii_only = self.escapes if escapes is None else escapes
        return escape_surrogates(json.dumps(value, ensure_ascii=ascii_only))

    def value(self, value: Any, depth: int) -> str:
        """Any value as JSON, keys in alphabetical order as Jupyter has them.

        Args:
            value: what to write; mappings and sequences of any type.
            depth: in how many containers it lies.
        """
        separators = (self.comma.rstrip() if self.newline else self.comma, self.colon)
        text = json.dumps(
            value,
            ensure_ascii=self.escapes,
            indent=self.indent if self.newline else None,
            separators=separators,
            sort_keys=True,
            default=_plain,
        )
        return escape_surrogates(text.replace("\n", self.newline + self.indent * depth))


def escape_surrogates(text: str) -> str:
    """JSON text with half surrogate pairs written as escapes."""
    return _SURROGATE.sub(lambda match: f"\\u{ord(match[0]):04x}", text)


def _plain(value: object) -> object:
    if isinstance(value, Mapping):
        return dict(value)
    raise NotebookWriteError(
        f"a notebook cannot hold a value of the type {type(value).__name__}",
        hint="Give outputs as nbformat 4 dictionaries of strings, numbers, lists and dictionaries.",
    )


def style_of(document: Document) -> Style:
    """The habits of the document, from the first members of its top level and from its escapes."""
    text = document.text
    first, second = sorted(document.top.values(), key=lambda member: member.start)[:2]
    line_start = _LINE_START.search(text, text.index("{"), first.key_start)
    colon = _COLON.search(text, first.key_start, first.start)
    between = text[first.end : second.key_start]
    return Style(
        newline=line_start[1] if line_start else "",
        indent=line_start[2] if line_start else "",
        comma=between if between.strip() == "," and not line_start else ", ",
        colon=colon[0] if colon else ": ",
        escapes=bool(_escapes(text)),
    )


def _escapes(text: str) -> bool | None:
    """Whether the JSON text escapes what is not ASCII; None where it has nothing of the kind."""
    if not text.removeprefix(BOM).isascii():
        return False
    return any(_is_escape(text, match.start()) for match in _ESCAPED.finditer(text)) or None


def _is_escape(text: str, backslash: int) -> bool:
    """Whether the backslash there begins an escape, rather than being escaped itself."""
    start = backslash
    while text[start - 1] == "\\":
        start -= 1
    return (backslash - start) % 2 == 0


def source_like(document: Document, member: Member, new: str, style: Style) -> str:
    """The new text of a cell as JSON, in the form of the value that it replaces.

    A list stays a list, with its own separators; lines that it already has keep their exact spelling.
    """
    old = document.text[member.start : member.end]
    escapes = _escapes(old)
    if isinstance(member.value, str):
        return style.string(new, escapes)
    lines = new.splitlines(keepends=True)
    if not lines:
        return "[]"
    elements, _ = scan_array(old, 0)
    known = {element.value: old[element.start : element.end] for element in elements}
    opening, between, closing = _separators(old, elements, style)
    spelled = (known.get(line) or style.string(line, escapes) for line in lines)
    return f"[{opening}{between.join(spelled)}{closing}]"


def _separators(old: str, elements: list[Member], style: Style) -> tuple[str, str, str]:
    """What the array `old` has before its first, between two and after its last element."""
    if not elements:
        start, end = (
            style.newline + style.indent * (SOURCE_DEPTH + extra) if style.newline else "" for extra in (1, 0)
        )
        return start, f",{start}" if style.newline else style.comma, end
    opening, closing = old[1 : elements[0].start], old[elements[-1].end : -1]
    if len(elements) > 1:
        return opening, old[elements[0].end : elements[1].start], closing
    return opening, f",{opening}" if "\n" in opening else style.comma, closing
