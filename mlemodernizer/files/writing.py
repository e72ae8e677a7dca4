"""Notebooks to files: all of them or none, and nothing of the user's overwritten."""

from __future__ import annotations

import codecs
import os
from collections.abc import Sequence
from pathlib import Path

from mlemodernizer.errors import NotebookWriteError
from mlemodernizer.files.atomic import already_exists, not_permitted, write_all
from mlemodernizer.files.encoding import decode_python, encode_python
from mlemodernizer.files.rendering import Counts, Outputs, render_notebook
from mlemodernizer.model.notebook import LocalModule, Notebook, NotebookFormat


def write_notebook(
    notebook: Notebook,
    path: str | os.PathLike[str],
    *,
    outputs: Outputs | None = None,
    execution_counts: Counts | None = None,
    python: str = "",
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
        python: version of the Python that runs it now, as in `render_notebook`.
        force: replace files that exist.

    Returns:
        The files written, absolute: the notebook first.

    Raises:
        NotebookWriteError: the output would overwrite something, has another format, or cannot be written.
    """
    target = Path(path).absolute()
    modules = _checked(notebook, target, force)
    content = render_notebook(notebook, outputs=outputs, execution_counts=execution_counts, python=python)
    write_all({**modules, target: content}, force=force)
    return target, *modules


def check_output(notebook: Notebook, path: Path, *, force: bool) -> None:
    """Find out before a long job whether its result can be written, as far as its local modules are as in `notebook`.

    Raises:
        NotebookWriteError: as `write_notebook` would.
    """
    target = path.absolute()
    for file in (target, *_checked(notebook, target, force)):
        _check_permission(file)


def write_beside(notebook: Notebook, path: Path, content: bytes, *, force: bool) -> Path:
    """Write another file about a notebook, such as a report, with the same care.

    Raises:
        NotebookWriteError: the file exists and `force` is not set, the notebook was read from it, or it cannot
            be written.
    """
    _check_free(path.absolute(), _originals(notebook), force)
    write_all({path.absolute(): content}, force=force)
    return path.absolute()


def check_beside(notebook: Notebook, path: Path, *, force: bool) -> None:
    """Find out before a long job whether a file about a notebook can be written.

    Raises:
        NotebookWriteError: as `write_beside` would.
    """
    _check_free(path.absolute(), _originals(notebook), force)
    _check_permission(path.absolute())


def _checked(notebook: Notebook, target: Path, force: bool) -> dict[Path, bytes]:
    """The module files that go with the notebook to `target`, once nothing is in their and its way."""
    _check_place(notebook, target)
    modules = _module_files(notebook, target.parent)
    originals = _originals(notebook)
    for file in (target, *modules):
        _check_free(file, originals, force)
    return modules


def _check_permission(file: Path) -> None:
    folder = next(folder for folder in file.parents if os.path.lexists(folder))
    if not _is_folder(folder):
        raise NotebookWriteError(f"{folder} is not a folder", hint=f"Choose another place for {file.name}.")
    if not os.access(folder, os.W_OK | os.X_OK):
        raise not_permitted(file)


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


def _check_free(file: Path, originals: Sequence[Path], force: bool) -> None:
    for original in originals:
        if _is_same(file, original):
            what = "a local module of the notebook" if original != originals[0] else "the notebook's own file"
            raise NotebookWriteError(
                f"{file} is {what}, which is never overwritten",
                hint="Choose another folder for the output: changed copies of the modules go with it."
                if original != originals[0]
                else "Choose another name, or another folder, for the output.",
            )
    if _is_folder(file):
        raise NotebookWriteError(f"{file} is a folder", hint="Name a file in it, or choose another name.")
    if os.path.lexists(file) and not force:
        raise already_exists(file)


def _is_folder(path: Path) -> bool:
    return os.path.isdir(path)  # noqa: PTH112 - unlike Path, it takes any name


def _is_same(file: Path, original: Path) -> bool:
    try:
        return file.samefile(original)
    except (OSError, ValueError):
        return False


def _module_files(notebook: Notebook, folder: Path) -> dict[Path, bytes]:
    """What has to be put beside the output: nothing unless a local module was changed, else all that are not there.

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
        else:
            content = _encoded(module, bom=(before or b"").startswith(codecs.BOM_UTF8))
        if _stored(file) != content:
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
