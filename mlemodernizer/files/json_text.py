"""JSON text with the places of its values, so that one value can be replaced and every other byte kept."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from json import JSONDecodeError
from typing import Any

BOM = "\ufeff"

_DECODER = json.JSONDecoder()
_SPACE = re.compile(r"[ \t\n\r]*")


@dataclass(frozen=True, slots=True)
class Member:
    """A member of a JSON object, or an element of an array (which has no key).

    Attributes:
        key: its name; empty for an element.
        key_start: offset of the name's opening quote; the value's start for an element.
        start: offset of the value's first character.
        end: offset behind its last character.
        value: the decoded value.
    """

    key: str
    key_start: int
    start: int
    end: int
    value: Any


Read = Callable[[str, int], tuple[Any, int]]
"""Decodes the value at an offset: the value, and the offset behind it."""


def read_value(text: str, at: int) -> tuple[Any, int]:
    """Decode the value at offset `at`.

    Raises:
        JSONDecodeError: there is none.
        RecursionError: it is nested too deeply.
        ValueError: it holds an integer of more digits than Python converts.
    """
    value: tuple[Any, int] = _DECODER.raw_decode(text, at)
    return value


def skip_space(text: str, at: int) -> int:
    """Offset of the first character from `at` on that is no JSON whitespace."""
    match = _SPACE.match(text, at)
    return match.end() if match else at


def scan_object(text: str, at: int, readers: Mapping[str, Read]) -> tuple[list[Member], int]:
    """The members of the object whose brace is at offset `at`, and the offset behind it.

    Args:
        text: the JSON text.
        at: where the object begins.
        readers: by key, how to read a value; `read_value` for the others.
    """
    members: list[Member] = []
    for key_start in _items(text, at, "}", lambda: members[-1].end):
        if text[key_start : key_start + 1] != '"':
            raise JSONDecodeError("Expecting property name enclosed in double quotes", text, key_start)
        key, end = read_value(text, key_start)
        colon = skip_space(text, end)
        if text[colon : colon + 1] != ":":
            raise JSONDecodeError("Expecting ':' delimiter", text, colon)
        start = skip_space(text, colon + 1)
        value, end = readers.get(key, read_value)(text, start)
        members.append(Member(key, key_start, start, end, value))
    return members, _closing(text, at, members)


def scan_array(text: str, at: int, read: Read = read_value) -> tuple[list[Member], int]:
    """The elements of the array whose bracket is at offset `at`, and the offset behind it."""
    elements: list[Member] = []
    for start in _items(text, at, "]", lambda: elements[-1].end):
        value, end = read(text, start)
        elements.append(Member("", start, start, end, value))
    return elements, _closing(text, at, elements)


def _items(text: str, at: int, closing: str, last_end: Callable[[], int]) -> Iterator[int]:
    """Where each item of a container begins. `last_end` tells, after each, where the consumer saw it end."""
    at = skip_space(text, at + 1)
    if text[at : at + 1] == closing:
        return
    while True:
        yield at
        at = skip_space(text, last_end())
        if text[at : at + 1] == closing:
            return
        if text[at : at + 1] != ",":
            raise JSONDecodeError("Expecting ',' delimiter", text, at)
        at = skip_space(text, at + 1)


def _closing(text: str, at: int, items: list[Member]) -> int:
    return skip_space(text, items[-1].end if items else at + 1) + 1


@dataclass(frozen=True, slots=True)
class Document:
    """A JSON object that has a list of objects under ``cells``, as a notebook does.

    Attributes:
        text: the JSON text.
        top: its members by key. The value of a list of ``cells`` is empty: see `cells`.
        cells: the members of each cell by key; no members for an element that is no object.
    """

    text: str
    top: Mapping[str, Member]
    cells: tuple[Mapping[str, Member], ...]

    def is_list(self, key: str) -> bool:
        """Whether the top level has a list under that key."""
        return key in self.top and isinstance(self.top[key].value, list)


def scan_document(text: str) -> Document:
    """Find the places of all members of the top-level object and of its cells.

    The text, behind a byte order mark and white space, has to begin with a brace.

    Where a key occurs twice in one object the last one counts, as for every JSON reader.

    Raises:
        JSONDecodeError: the text is no JSON.
        RecursionError: it is nested too deeply.
        ValueError: it holds an integer of more digits than Python converts.
    """
    cells: list[Mapping[str, Member]] = []

    def read_cell(text: str, at: int) -> tuple[Any, int]:
        if text[at : at + 1] != "{":
            cells.append({})
            return read_value(text, at)
        members, end = scan_object(text, at, {})
        cells.append({member.key: member for member in members})
        return None, end

    def read_cells(text: str, at: int) -> tuple[Any, int]:
        cells.clear()
        return ([], scan_array(text, at, read_cell)[1]) if text[at : at + 1] == "[" else read_value(text, at)

    start = skip_space(text, 1 if text.startswith(BOM) else 0)
    members, end = scan_object(text, start, {"cells": read_cells})
    rest = skip_space(text, end)
    if rest != len(text):
        raise JSONDecodeError("Extra data", text, rest)
    return Document(text, {member.key: member for member in members}, tuple(cells))
