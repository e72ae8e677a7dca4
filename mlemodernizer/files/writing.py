"""Notebooks to files: all of them or none, and nothing of the user's overwritten."""

from __future__ import annotations

import codecs
import os
from collections.abc import Iterable
from pathlib import Path

from mlemodernizer.errors import NotebookWriteError
from mlemodernizer.files.atomic import already_exists, write_all
from mlemodernizer.files.encoding import decode_python, encode_python
from mlemodernizer.files.rendering import Counts, Outputs, render_notebook
from mlemodernizer.model.notebook import LocalModule, Notebook, NotebookFormat


def write_notebook(
    notebook: Notebook,
    path: str | os.PathLike[str],
    *,
    outputs: Outputs | None = None,
    execution_counts: Counts | None = None,
    force: bool = False,
) -> tuple[Path, ...]:
    """Write the notebook, and beside it its local modules if any of them was changed.

    The files that the notebook was read from are never written to, whatever `force` says. All is checked before
    anything is written; when a file cannot be written, none is.

    Args:
        notebook: what to write, in the format that it was read from.
        path: where: ``.ipynb`` for an .ipynb, ``.py`` for a .py. The folder must exist.
        outputs: cell id -> outputs of a run, in place of the stored ones, as in `render_notebook`.
        execution_counts: cell id -> the kernel's counter in that run.
        force: replace files that exist.

    Returns:
        The files written, absolute: the notebook first.

    Raises:
        NotebookWriteError: the output would overwrite something, has another format, or cannot be written.
    """
    target = Path(path).absolute()
    _check_place(notebook, target)
    modules = _module_files(notebook, target.parent)
    originals = _originals(notebook)
    for file in (target, *modules):
        _check_free(file, originals, force)
    content = render_notebook(notebook, outputs=outputs, execution_counts=execution_counts)
    write_all({**modules, target: content}, force=force)
    return target, *modules


def check_output(notebook: Notebook, path: Path, *, force: bool) -> None:
    """Find out before a long job whether its result can be written.

    Raises:
        NotebookWriteError: as `write_notebook` would.
    """
    target = path.absolute()
    _check_place(notebook, target)
    _check_free(target, _originals(notebook), force)


def write_beside(notebook: Notebook, path: Path, content: bytes, *, force: bool) -> Path:
    """Write another file about a notebook, such as a report, with the same care.

    Raises:
        NotebookWriteError: the file exists and `force` is not set, the notebook was read from it, or it cannot
            be written.
    """
    check_free(notebook, path, force=force)
    write_all({path.absolute(): content}, force=force)
    return path.absolute()


def check_free(notebook: Notebook, path: Path, *, force: bool) -> None:
    """Find out whether a file about a notebook may be written.

    Raises:
        NotebookWriteError: it exists and `force` is not set, or the notebook was read from it.
    """
    _check_free(path.absolute(), _originals(notebook), force)


def _check_place(notebook: Notebook, target: Path) -> None:
    suffix = ".ipynb" if notebook.origin.format is NotebookFormat.IPYNB else ".py"
    if _is_folder(target):
        raise NotebookWriteError(f"{target} is a folder", hint=f"Name a file in it: {target / notebook.name}")
    if target.suffix.lower() != suffix:
        raise NotebookWriteError(
            f"{notebook.name} is written as {suffix}, not as {target.suffix or 'a file without suffix'}",
            hint=f"Choose a name that ends in {suffix}. jupyter nbconvert converts between the formats.",
        )
    if not _is_folder(target.parent):
        raise NotebookWriteError(f"there is no folder {target.parent}", hint="Make it first, or choose another folder.")


def _originals(notebook: Notebook) -> tuple[Path, ...]:
    """The files that the notebook was read from."""
    path = notebook.origin.path
    return (path, *(path.parent / module.id for module in notebook.modules)) if path else ()


def _check_free(file: Path, originals: Iterable[Path], force: bool) -> None:
    for original in originals:
        if _is_same(file, original):
            raise NotebookWriteError(
                f"{file} is {original}, which the notebook was read from; it is never overwritten",
                hint="Choose another folder for the output.",
            )
    if os.path.lexists(file) and not (force and not _is_folder(file)):
        raise already_exists(file)


def _is_folder(path: Path) -> bool:
    return os.path.isdir(path)  # noqa: PTH112 - unlike Path, it takes any name


def _is_same(file: Path, original: Path) -> bool:
    try:
        return file.samefile(original)
    except (OSError, ValueError):
        return False


def _module_files(notebook: Notebook, folder: Path) -> dict[Path, bytes]:
    """What has to lie beside the output: nothing unless a local module was changed, else all of them.

    Python looks for a module that a changed one imports, and for the rest of a package, beside the changed one.
    """
    path = notebook.origin.path
    stored = {module.id: _stored(path.parent / module.id) if path else None for module in notebook.modules}
    if all(_is_unchanged(module, stored[module.id]) for module in notebook.modules):
        return {}
    files: dict[Path, bytes] = {}
    for module in notebook.modules:
        before = stored[module.id]
        file = folder / module.id
        if before is not None and _is_unchanged(module, before):
            content = before
            if _stored(file) == before:
                continue
        else:
            content = _encoded(module, bom=(before or b"").startswith(codecs.BOM_UTF8))
        files[file] = content
    return files


def _stored(file: Path) -> bytes | None:
    try:
        return file.read_bytes()
    except OSError:
        return None


def _is_unchanged(module: LocalModule, stored: bytes | None) -> bool:
    if stored is None:
        return False
    try:
        return decode_python(stored) == module.source
    except ValueError:
        return False


def _encoded(module: LocalModule, *, bom: bool) -> bytes:
    try:
        return encode_python(module.source, bom=bom)
    except ValueError as error:
        raise NotebookWriteError(
            f"the local module {module.id} cannot be written: {error}",
            hint="Declare UTF-8 in its first line: # -*- coding: utf-8 -*-",
        ) from error
