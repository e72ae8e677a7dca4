"""The data files that a run of a notebook can see, by the paths that reach them there."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

MAX_ENTRIES = 100_000
_PACKED = (".gz", ".bz2", ".xz", ".zip")
"""Endings that pandas unpacks by itself."""


@dataclass(frozen=True)
class FileIndex:
    """Files and folders, each by its path as the notebook can write it.

    Attributes:
        paths: with forward slashes, relative to the notebook's folder or absolute.
    """

    paths: tuple[str, ...]

    @classmethod
    def of(cls, folder: Path | None, inputs: Mapping[str, str | os.PathLike[str]]) -> FileIndex:
        """What lies in the notebook's folder and in the mapped inputs."""
        found: dict[str, None] = {}
        for shown, real in (*inputs.items(), *(() if folder is None else (("", folder),))):
            for path in _below(Path(real)):
                name = str(PurePosixPath(shown, path)) if path else str(PurePosixPath(shown))
                found[name] = None
                if len(found) >= MAX_ENTRIES:
                    break
        return cls(tuple(found))

    def match(self, wanted: str, *, packed: bool = False) -> str:
        """The one path whose tail is most like that of `wanted`; empty where there is none, or more than one.

        The last part must be the same, capitals apart; of several the one with the longest common tail counts.

        Args:
            wanted: the path that was not found.
            packed: also take a packed file (``x.csv.zip``) for the plain one.
        """
        tail = _parts(wanted)
        if not tail:
            return ""
        for fold in (str, str.lower):
            for endings in (("",), _PACKED) if packed else (("",),):
                scores = [(_common([fold(p) for p in tail], _parts(fold(path)), endings), path) for path in self.paths]
                best = max((score for score, _ in scores), default=0)
                hits = [path for score, path in scores if score == best]
                if best and len(hits) == 1:
                    return hits[0]
                if best:
                    return ""
        return ""


def _below(root: Path) -> Iterator[str]:
    """Paths of all that lies below a folder, relative to it, and of the root itself as an empty text."""
    yield ""
    for folder, folders, files in os.walk(root):
        folders[:] = sorted(f for f in folders if not f.startswith("."))
        relative = Path(folder).relative_to(root)
        for name in (*sorted(files), *folders):
            yield (relative / name).as_posix()


def _parts(path: str) -> list[str]:
    return [part for part in path.replace("\\", "/").split("/") if part not in ("", ".", "..")]


def _common(wanted: list[str], there: list[str], endings: tuple[str, ...]) -> int:
    """How many of the last parts are the same."""
    if not there or there[-1] not in [wanted[-1] + ending for ending in endings]:
        return 0
    count = 1
    while count < min(len(wanted), len(there)) and wanted[-1 - count] == there[-1 - count]:
        count += 1
    return count
