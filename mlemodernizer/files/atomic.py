"""Writing several files so that either all of them are there, whole, or none."""

from __future__ import annotations

import contextlib
import errno
import os
import secrets
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

from mlemodernizer.errors import NotebookWriteError


def write_all(contents: Mapping[Path, bytes], *, force: bool) -> None:
    """Write each file by way of a temporary one beside it.

    Args:
        contents: path -> content, written in this order. Missing folders are made.
        force: replace files that exist.

    Raises:
        NotebookWriteError: a file cannot be written, or exists without `force`; then all is as it was before.
    """
    with contextlib.ExitStack() as undo:
        staged: dict[Path, Path] = {}
        path = Path()
        try:
            for path, content in contents.items():
                _make_folder(path.parent, undo)
                staged[path] = _stage(path, content, undo)
            for path, temporary in staged.items():
                _publish(temporary, path, force, undo)
        except (OSError, ValueError) as error:  # ValueError: a path that cannot be
            raise _explained(path, error) from error
        undo.pop_all()


def already_exists(path: Path) -> NotebookWriteError:
    """The error for a file that would be overwritten."""
    return NotebookWriteError(
        f"{path} exists already", hint="Choose another name, or allow overwriting: --force, in Python force=True."
    )


def not_permitted(path: Path) -> NotebookWriteError:
    """The error for a file whose folder may not be written to."""
    return NotebookWriteError(
        f"{path} cannot be written: no write permission",
        hint=f"Give yourself write permission on {path.parent}, or choose another folder.",
    )


def _make_folder(folder: Path, undo: contextlib.ExitStack) -> None:
    if not folder.exists():
        _make_folder(folder.parent, undo)
        folder.mkdir()
        undo.callback(_quietly, folder.rmdir)


def _stage(path: Path, content: bytes, undo: contextlib.ExitStack) -> Path:
    """Write the content to a temporary file in the folder of `path`, all the way to the disk."""
    temporary = path.with_name(f".{secrets.token_hex(8)}.tmp")
    with temporary.open("xb") as file:
        undo.callback(_quietly, temporary.unlink)
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    if path.is_file():
        temporary.chmod(path.stat().st_mode & 0o777)
    return temporary


def _publish(temporary: Path, path: Path, force: bool, undo: contextlib.ExitStack) -> None:
    """Give the temporary file its name, at once."""
    if force and os.path.lexists(path):
        before = path.read_bytes() if path.is_file() else b""
        temporary.replace(path)
        undo.callback(_quietly, partial(path.write_bytes, before))
        return
    try:
        os.link(temporary, path)  # unlike a rename, never replaces a file that came into being meanwhile
        undo.callback(_quietly, path.unlink)
        temporary.unlink()
    except FileExistsError as error:
        raise already_exists(path) from error
    except OSError:  # a file system without hard links
        if os.path.lexists(path):
            raise
        temporary.replace(path)
        undo.callback(_quietly, path.unlink)


def _quietly(action: Callable[[], object]) -> None:
    with contextlib.suppress(OSError):
        action()


def _explained(path: Path, error: OSError | ValueError) -> NotebookWriteError:
    code = getattr(error, "errno", None)
    if code in {errno.EACCES, errno.EPERM, errno.EROFS}:
        hint = f"Give yourself write permission on {path.parent}, or choose another folder."
    elif code in {errno.ENOSPC, errno.EDQUOT}:
        hint = "The disk is full: free some space, or choose another disk."
    else:
        hint = "Check the path and the disk, or choose another folder."
    return NotebookWriteError(
        f"{path} cannot be written: {getattr(error, 'strerror', None) or error}. Nothing was written.", hint=hint
    )
