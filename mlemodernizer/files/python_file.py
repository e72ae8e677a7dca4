"""Reading .py: source text to cells, with the place of each in the text."""

from __future__ import annotations

import codecs
from dataclasses import dataclass

from mlemodernizer.errors import NotebookReadError
from mlemodernizer.files.encoding import decode_python
from mlemodernizer.files.layout import Span, lay_out
from mlemodernizer.model.notebook import Cell, NotebookFormat


@dataclass(frozen=True, slots=True)
class PythonFile:
    """A notebook in a .py file.

    Attributes:
        text: its text, newlines as stored, without a byte order mark.
        bom: whether it has a byte order mark.
        format: which form it has.
        spans: where each cell lies.
        cells: the cells, in the same order.
    """

    text: str
    bom: bool
    format: NotebookFormat
    spans: tuple[Span, ...]
    cells: tuple[Cell, ...]


def parse_python(raw: bytes, name: str) -> PythonFile:
    """Read the bytes of a .py file.

    Args:
        raw: the file's content.
        name: what to call it in messages.

    Raises:
        NotebookReadError: it is empty or no text.
    """
    if not raw.removeprefix(codecs.BOM_UTF8).strip():
        raise NotebookReadError(f"{name} is empty", hint="Restore it from a backup or from version control.")
    try:
        text = decode_python(raw)
    except ValueError as error:
        raise NotebookReadError(
            f"{name} cannot be read: {error}",
            hint="Save it as UTF-8, or declare its encoding in the first line: # -*- coding: latin-1 -*-",
        ) from error
    return python_file(text, bom=raw.startswith(codecs.BOM_UTF8))


def python_file(text: str, *, bom: bool = False) -> PythonFile:
    """The cells of a source text, called ``cell-<position>`` from 1."""
    form, spans = lay_out(text)
    cells = (Cell(f"cell-{position}", span.kind, text[span.start : span.end]) for position, span in enumerate(spans, 1))
    return PythonFile(text, bom, form, spans, tuple(cells))
