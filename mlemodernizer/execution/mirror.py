"""Lays out the folders of a workspace."""

from __future__ import annotations

import os
import re
from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from mlemodernizer.execution.in_kernel.overlay import Overlay

COPY_LIMIT = 32 * 2**20
"""Files of up to this many bytes are copied if they are to be made private in advance; larger ones stay links."""

_LITERAL = re.compile(r"""(?<=["'])[^"'\n\\]{1,255}(?=["'])""")


@dataclass
class Allowance:
    """What may still be made private in advance: entries of folders, and bytes of files."""

    entries: int = 2_000
    bytes: int = 256 * 2**20


def mirror_ancestors(overlay: Overlay, root: Path, folder: Path) -> None:
    """Make ``root/FOLDER`` for the absolute `folder`; each folder on the way borrows the entries of its original."""
    original, mirrored = Path(folder.anchor), root
    mirrored.mkdir(parents=True, exist_ok=True)
    for part in folder.relative_to(folder.anchor).parts:
        overlay.borrow_entries(str(original), str(mirrored), without=[part])
        original, mirrored = original / part, mirrored / part
        mirrored.mkdir()
    overlay.borrow_entries(str(original), str(mirrored))


def named_paths(sources: Iterable[str]) -> list[str]:
    """Texts between quotes, each of which might be a path, in order of appearance."""
    return list(dict.fromkeys(match.group() for source in sources for match in _LITERAL.finditer(source)))


def own_path(overlay: Overlay, path: Path, allowance: Allowance) -> None:
    """Make the file at `path` private, or the folder and what is below, as far as the allowance goes."""
    place = overlay.locate(str(path))
    if not place:
        return
    if not Path(place).is_dir():
        _own_file(overlay, place, allowance)
        return
    folders = deque([place])
    while folders:
        folder = folders.popleft()
        entries = _entries(folder, allowance.entries)
        if entries is None:
            continue
        allowance.entries -= len(entries)
        overlay.own_folder(folder)
        for name, is_folder in entries:
            path = Path(folder, name)
            if not is_folder:
                _own_file(overlay, str(path), allowance)
            elif overlay.is_borrowed(str(path)):
                folders.append(str(path))


def _entries(folder: str, limit: int) -> list[tuple[str, bool]] | None:
    """Name of each entry and whether it is a folder, sorted; None if they are more than `limit` or cannot be listed."""
    try:
        with os.scandir(folder) as entries:
            found = [(entry.name, entry.is_dir()) for entry in islice(entries, limit + 1)]
    except OSError:
        return None
    return sorted(found) if len(found) <= limit else None


def _own_file(overlay: Overlay, place: str, allowance: Allowance) -> None:
    try:
        size = Path(place).stat().st_size
        if size > min(COPY_LIMIT, allowance.bytes):
            return
        overlay.own_file(place)
    except FileNotFoundError:  # a link to nothing
        return
    except PermissionError:  # may not be read: the run will find out if it needs it
        return
    allowance.bytes -= size
