"""Notebooks to the content of files: the original content with only the changed values replaced."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from mlemodernizer.files.ipynb import IpynbFile, parse_ipynb
from mlemodernizer.files.json_style import SOURCE_DEPTH, Style, source_like, style_of
from mlemodernizer.files.json_text import Member
from mlemodernizer.files.kernel_metadata import kernel_changes
from mlemodernizer.files.outputs import Output, split
from mlemodernizer.files.python_rendering import render_python
from mlemodernizer.files.splicing import Replacement, replaced, require_same_cells
from mlemodernizer.model.notebook import CellKind, Notebook, NotebookFormat

Outputs = Mapping[str, Sequence[Output]]
Counts = Mapping[str, int | None]


def render_notebook(
    notebook: Notebook,
    *,
    outputs: Outputs | None = None,
    execution_counts: Counts | None = None,
    python: str = "",
) -> bytes:
    """The notebook as a file's content, in the format it was read from (nbformat 2 and 3 as nbformat 4).

    Everything but the changed values is the original file's, byte for byte.

    Args:
        notebook: what to write. One made in memory, without an original, becomes an .ipynb.
        outputs: cell id -> nbformat 4 outputs. Where given, they take the place of all stored outputs; a code cell
            that is not named has none. A .py file has no outputs.
        execution_counts: cell id -> the kernel's counter, for the same; where only `outputs` are given, cells get none.
        python: version of the Python 3 for which it was changed, or that ran it: takes the place of a Python 2 in the
            metadata. Empty to leave them as they are.

    Raises:
        NotebookWriteError: cells were added or removed, or the format cannot hold a source.
    """
    if notebook.origin.format is not NotebookFormat.IPYNB:
        return render_python(notebook)
    original = parse_ipynb(notebook.origin.raw or _new_content(notebook), notebook.name)
    require_same_cells(notebook, original.cells)
    changes = list(_source_changes(notebook, original))
    if outputs is not None or execution_counts is not None:
        changes += _run_changes(original, outputs, execution_counts)
    if python:
        changes += kernel_changes(original.document, style_of(original.document), python)
    return replaced(original.document.text, changes).encode()


def _new_content(notebook: Notebook) -> bytes:
    """A notebook that has no original, in Jupyter's own style."""
    cells = []
    for cell in notebook.cells:
        content: dict[str, Any] = {
            "cell_type": cell.kind,
            "id": cell.id,
            "metadata": {},
            "source": cell.source.splitlines(keepends=True),
        }
        if cell.kind is CellKind.CODE:
            content |= {"execution_count": None, "outputs": split(notebook.reference_outputs.get(cell.id, ()))}
        cells.append(content)
    whole = {"cells": cells, "metadata": notebook.metadata, "nbformat": 4, "nbformat_minor": 5}
    style = Style(newline="\n", indent=" ", comma=", ", colon=": ", escapes=False)
    return (style.value(whole, 0) + "\n").encode()


def _source_changes(notebook: Notebook, original: IpynbFile) -> Iterator[Replacement]:
    document = original.document
    changed = [
        (cell.source, members["source"])
        for cell, before, members in zip(notebook.cells, original.cells, document.cells, strict=True)
        if cell.source != before.source
    ]
    if not changed:
        return
    style = style_of(document)
    for new, member in changed:
        yield Replacement(member.start, member.end, source_like(document, member, new, style))


def _run_changes(original: IpynbFile, outputs: Outputs | None, counts: Counts | None) -> Iterator[Replacement]:
    style = style_of(original.document)
    for cell, members in zip(original.cells, original.document.cells, strict=True):
        if cell.kind is not CellKind.CODE:
            continue
        if outputs is not None:
            text = style.value(split(outputs.get(cell.id, ())), SOURCE_DEPTH)
            yield _set(members, "outputs", text, style)
        count = counts.get(cell.id) if counts is not None else None
        yield _set(members, "execution_count", json.dumps(count), style)


def _set(members: Mapping[str, Member], key: str, text: str, style: Style) -> Replacement:
    """The value of a cell's member; a member that is not there is put behind the source."""
    if key in members:
        return Replacement(members[key].start, members[key].end, text)
    end = members["source"].end
    before = f",{style.newline}{style.indent * SOURCE_DEPTH}" if style.newline else style.comma
    return Replacement(end, end, f"{before}{json.dumps(key)}{style.colon}{text}")
