"""Notebooks in .py files: the original text with only the changed cells replaced."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from mlemodernizer.errors import NotebookWriteError
from mlemodernizer.files.encoding import encode_python
from mlemodernizer.files.python_file import PythonFile, parse_python, python_file
from mlemodernizer.files.splicing import Replacement, replaced, require_same_cells
from mlemodernizer.model.notebook import Cell, CellKind, Notebook, NotebookFormat


def render_python(notebook: Notebook) -> bytes:
    """The notebook as the content of a .py file, in the encoding that its text declares.

    Raises:
        NotebookWriteError: cells were added or removed, a new source would break the file into other cells, or the
            declared encoding cannot hold it.
    """
    original = parse_python(notebook.origin.raw, notebook.name)
    require_same_cells(notebook, original.cells)
    changes = list(_changes(notebook, original))
    if not changes:
        return notebook.origin.raw
    text = replaced(original.text, changes)
    if original.format is not NotebookFormat.SCRIPT and _code(python_file(text).cells) != _code(notebook.cells):
        raise NotebookWriteError(
            f"{notebook.name}: a changed cell cannot be told from its neighbours in a .py file",
            hint="Its new text has a cell marker, or a text cell lines that are no comments. Convert the notebook to "
            ".ipynb and start from that.",
        )
    try:
        return encode_python(text, bom=original.bom)
    except ValueError as error:
        raise NotebookWriteError(
            f"{notebook.name} cannot be written: {error}",
            hint="Declare UTF-8 in its first line: # -*- coding: utf-8 -*-",
        ) from error


def _changes(notebook: Notebook, original: PythonFile) -> Iterator[Replacement]:
    text = original.text
    newline = "\r\n" if "\r\n" in text else "\n"
    for cell, before, span in zip(notebook.cells, original.cells, original.spans, strict=True):
        if cell.source == before.source:
            continue
        # a place without any text may lack the line breaks that keep a cell and its neighbours apart
        opening = newline if span.start and text[span.start - 1] != "\n" else ""
        closing = newline if span.end < len(text) and text[span.end] not in "\r\n" else ""
        yield Replacement(span.start, span.end, opening + cell.source + closing)


def _code(cells: Iterable[Cell]) -> list[str]:
    """The code of each cell that has any, without blank lines around it and comments behind it."""
    sources = (_without_tail(cell.source) for cell in cells if cell.kind is CellKind.CODE)
    return [source for source in sources if source]


def _without_tail(source: str) -> str:
    lines = source.splitlines(keepends=True)
    while lines and (not lines[-1].strip() or lines[-1].lstrip().startswith("#")):
        lines.pop()
    return "".join(lines).strip("\r\n")
