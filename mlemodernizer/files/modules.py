"""The .py files beside a notebook that its code imports."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from mlemodernizer.files.encoding import decode_python
from mlemodernizer.files.imports import Import, imports_of
from mlemodernizer.model.notebook import LocalModule, Notebook

_MAX_BYTES = 2_000_000
"""Larger files are data in the guise of Python."""

_INIT = "__init__"

Dotted = tuple[str, ...]


def find_local_modules(notebook: Notebook) -> tuple[LocalModule, ...]:
    """The modules in the notebook's folder that it imports, directly or through one another, ordered by id.

    A module counts by the import's name alone: ``import helpers`` names ``helpers.py`` or ``helpers/__init__.py``,
    ``from a import b`` also ``a/b.py``. Inside a package, the implicit relative imports of Python 2 count as well.
    Files outside the folder are never read, not even through a link in it.
    """
    return collect_modules(notebook)[0]


def collect_modules(notebook: Notebook) -> tuple[tuple[LocalModule, ...], tuple[str, ...]]:
    """The local modules as `find_local_modules` tells, and notes on those that had to be left out."""
    if notebook.origin.path is None:
        return (), ()
    search = _Search(notebook.origin.path)
    for cell in notebook.code_cells:
        search.follow(cell.source, ())
    found = sorted(search.found.items())
    return tuple(LocalModule(name, source) for name, source in found), tuple(search.notes)


class _Search:
    """A walk from import to import."""

    def __init__(self, notebook: Path) -> None:
        self.found: dict[str, str] = {}
        self.notes: list[str] = []
        self._folder = notebook.parent
        self._seen = {PurePosixPath(notebook.name)}

    def follow(self, source: str, package: Dotted) -> None:
        """Find what `source`, code in the package of that name, imports; and what that imports."""
        pending = [(source, package)]
        while pending:
            text, inside = pending.pop()
            for statement in imports_of(text):
                for file in self._files(statement, inside):
                    if file in self._seen:
                        continue
                    self._seen.add(file)
                    module = self._read(file)
                    if module is not None:
                        self.found[str(file)] = module
                        pending.append((module, file.parent.parts))

    def _files(self, statement: Import, package: Dotted) -> list[PurePosixPath]:
        name = tuple(statement.module.split(".")) if statement.module else ()
        if statement.level:
            up = statement.level - 1
            if up >= max(len(package), 1):
                return []  # beyond the top: an error in Python as well
            return self._resolve(package[: len(package) - up] + name, statement.names)
        return self._resolve(name, statement.names) or (
            self._resolve(package + name, statement.names) if package else []
        )

    def _resolve(self, name: Dotted, members: tuple[str, ...]) -> list[PurePosixPath]:
        """The files that importing `name`, and any of its `members` that is a module, would read."""
        files = list(self._chain(name))
        for member in members:
            files += self._chain((*name, member))
        return list(dict.fromkeys(files))

    def _chain(self, name: Dotted) -> Iterator[PurePosixPath]:
        """The files on the way to a module: the packages that hold it, then the module itself, as far as they exist."""
        if not all(part.isidentifier() for part in name):
            return
        for depth in range(1, len(name) + 1):
            place = PurePosixPath(*name[:depth])
            if self._exists(place / f"{_INIT}.py"):
                yield place / f"{_INIT}.py"
            elif self._exists(place.with_name(f"{place.name}.py")):
                yield place.with_name(f"{place.name}.py")
                return
            elif not os.path.isdir(self._folder / place):  # noqa: PTH112 - unlike Path, it takes any name
                return

    def _exists(self, file: PurePosixPath) -> bool:
        return os.path.isfile(self._folder / file)  # noqa: PTH113 - unlike Path, it takes any name

    def _read(self, file: PurePosixPath) -> str | None:
        path = self._folder / file
        why = ""
        try:
            if not path.resolve().is_relative_to(self._folder.resolve()):
                why = "it is a link to a file outside the notebook's folder"
            elif path.stat().st_size > _MAX_BYTES:
                why = f"it is larger than {_MAX_BYTES // 1_000_000} MB"
            else:
                return decode_python(path.read_bytes())
        except (OSError, ValueError) as error:
            why = str(error)
        self.notes.append(f"The local module {file} is left as it is: {why}.")
        return None
