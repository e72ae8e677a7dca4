"""The files with tables that a run opened, and the names of their columns."""

from __future__ import annotations

import bz2
import contextlib
import csv
import gzip
import io
import lzma
import os
import re
import zipfile
from typing import Any

MAX_FILES = 50
"""A run that opened more files tells of none: what is not in the first of them may be in another."""

MAX_BYTES = 64 * 1024
MAX_COLUMNS = 2_000
ROWS = 2
"""Rows that are looked at: the columns, and one more to see how they are set apart."""

_NAMES = re.compile(r"\.(?:csv|tsv|tab|txt|dat|data)(?:\.(?:gz|bz2|xz|zip))?$|\.zip$", re.IGNORECASE)
_LIBRARIES = re.compile(r"[/\\](?:site|dist)-packages[/\\]")
_PYTHON = os.path.dirname(os.__file__) + os.sep
_DELIMITERS = ",;\t|"
_OPENERS = {".gz": gzip.open, ".bz2": bz2.open, ".xz": lzma.open}

_read: dict[str, str] = {}  # absolute path -> the path by which it was opened
_written: set[str] = set()


def note(file: Any, *, writes: bool) -> None:
    """Remember that a file is about to be opened, if it is one that may hold a table of the user's."""
    with contextlib.suppress(TypeError, OSError, ValueError):  # a file descriptor; a working directory that is gone
        path = os.fsdecode(file)
        if not _NAMES.search(path) or len(_read) > MAX_FILES:
            return
        absolute = os.path.abspath(path)
        if _LIBRARIES.search(absolute) or absolute.startswith(_PYTHON):
            return
        if writes:
            _written.add(absolute)
        elif os.path.isfile(absolute):
            _read.pop(absolute, None)  # so that the last one opened is the last one told
            _read[absolute] = path


def told() -> list[dict[str, Any]]:
    """Path, columns and origin of each file that was opened for reading, in that order."""
    files = dict(_read)
    if len(files) > MAX_FILES:
        return []
    rows = [
        {"path": path, "columns": columns_of(absolute), "made": absolute in _written}
        for absolute, path in files.items()
    ]
    _read.clear()  # they were opened just now, by other paths: the kernel may go on, and tell again
    _read.update(files)
    return rows


def columns_of(path: str) -> list[str]:
    """The fields of the first line that is not blank; none where they cannot be told."""
    try:
        head = _head(path)
    except (OSError, EOFError, ValueError, RuntimeError, NotImplementedError, lzma.LZMAError, zipfile.BadZipFile):
        return []
    cut = len(head) >= MAX_BYTES
    text = _decoded(head).lstrip("\r\n")
    by_delimiter = [_rows(text, delimiter) for delimiter in _DELIMITERS]
    rows = max(by_delimiter, key=lambda rows: len(rows[0]) if rows else 0)
    if not rows or (cut and len(rows) < ROWS) or len(rows[0]) > MAX_COLUMNS or "\0" in text:
        return []
    spaced = [row[0].split() for row in rows if len(row) == 1]
    if len(spaced) == len(rows) > 1 and len(spaced[0]) == len(spaced[1]):
        return spaced[0]
    return rows[0]


def _head(path: str) -> bytes:
    ending = os.path.splitext(path)[1].lower()
    if ending == ".zip":
        with zipfile.ZipFile(path) as archive:
            names = [name for name in archive.namelist() if name[-1:] != "/" and not name.startswith("__MACOSX")]
            if len(names) != 1:
                return b""
            with archive.open(names[0]) as member:
                return member.read(MAX_BYTES)
    with _OPENERS.get(ending, open)(path, "rb") as file:  # type: ignore[operator]
        head: bytes = file.read(MAX_BYTES)
        return head


def _decoded(head: bytes) -> str:
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return head.decode("utf-16", "replace")
    try:
        return head[: head.rfind(b"\n") + 1 or None].decode("utf-8-sig")
    except UnicodeDecodeError:
        return head.decode("latin-1")


def _rows(text: str, delimiter: str) -> list[list[str]]:
    """The first rows, as far as the text can be read so."""
    rows: list[list[str]] = []
    with contextlib.suppress(csv.Error):  # a field that is too long, a line's end within one
        for row in csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, skipinitialspace=True):
            if row:
                rows.append(row)
            if len(rows) == ROWS:
                break
    return rows
