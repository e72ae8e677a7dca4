"""Files to notebooks."""

from __future__ import annotations

import os
import stat
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from mlemodernizer.errors import NotebookReadError
from mlemodernizer.files.ipynb import IpynbFile, parse_ipynb
from mlemodernizer.files.json_text import BOM
from mlemodernizer.files.modules import collect_modules
from mlemodernizer.files.outputs import joined
from mlemodernizer.files.python_file import parse_python
from mlemodernizer.model.notebook import CellKind, Notebook, NotebookFormat, Origin

_SUFFIXES = "Notebooks are .ipynb files, or .py files as nbconvert, Jupytext, VS Code and Spyder write them."


def read_notebook(path: str | os.PathLike[str]) -> Notebook:
    """Read a notebook and the local modules that it imports.

    Args:
        path: an .ipynb of nbformat 2 to 4, or a .py: exported by nbconvert, with ``# %%`` cells, or plain.

    Raises:
        NotebookReadError: the file cannot be read, is no notebook, has no code, or is not Python.
    """
    file = Path(path).absolute()
    notebook = parse_notebook(_content(file), file)
    modules, notes = collect_modules(notebook)
    return replace(notebook, modules=modules, origin=replace(notebook.origin, notes=notebook.origin.notes + notes))


def parse_notebook(raw: bytes, path: Path | None) -> Notebook:
    """The notebook that a file's content holds, without its local modules.

    Args:
        raw: the content.
        path: where it lies; its suffix tells the format. None for content from elsewhere: JSON is told from Python
            by its first character.

    Raises:
        NotebookReadError: it is no notebook, has no code, or is not Python.
    """
    name = path.name if path else "the notebook"
    if _is_json(raw, path):
        file = parse_ipynb(raw, name)
        origin = Origin(path, NotebookFormat.IPYNB, raw, file.notes)
        outputs = _reference_outputs(file)
        notebook = Notebook(file.cells, origin=origin, metadata=file.metadata, reference_outputs=outputs)
    else:
        source = parse_python(raw, name)
        notebook = Notebook(source.cells, origin=Origin(path, source.format, raw))
    if not any(cell.source.strip() for cell in notebook.code_cells):
        raise NotebookReadError(
            f"{name} has no code", hint="Give a notebook with at least one code cell that is not empty."
        )
    return notebook


def _is_json(raw: bytes, path: Path | None) -> bool:
    if path is None:
        return raw.removeprefix(BOM.encode()).lstrip().startswith(b"{")
    suffix = path.suffix.lower()
    if suffix not in {".ipynb", ".py"}:
        raise NotebookReadError(f"{path.name} is not a notebook, by its suffix {suffix!r}", hint=_SUFFIXES)
    return suffix == ".ipynb"


def _reference_outputs(file: IpynbFile) -> dict[str, tuple[Mapping[str, Any], ...]]:
    found = {
        cell.id: joined(members["outputs"].value)
        for cell, members in zip(file.cells, file.document.cells, strict=True)
        if cell.kind is CellKind.CODE and "outputs" in members
    }
    return {cell: outputs for cell, outputs in found.items() if outputs}


def _content(file: Path) -> bytes:
    try:
        mode = file.stat().st_mode
        if stat.S_ISDIR(mode):
            raise NotebookReadError(f"{file} is a folder", hint="Name the notebook file in it.")
        if not stat.S_ISREG(mode):
            raise NotebookReadError(f"{file} is no regular file", hint="Save the notebook to a file and give that.")
        return file.read_bytes()
    except FileNotFoundError as error:
        raise NotebookReadError(
            f"there is no file {file}", hint="Check the path; a relative one starts at the current folder."
        ) from error
    except PermissionError as error:
        raise NotebookReadError(
            f"{file} may not be read", hint="Give yourself read permission on it and on its folders, or copy it."
        ) from error
    except (OSError, ValueError) as error:
        raise NotebookReadError(f"{file} cannot be read: {error}", hint="Check the path and the disk.") from error
