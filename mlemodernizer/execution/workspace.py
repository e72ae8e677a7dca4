"""A fresh working directory for one run, in which originals can be read and not be changed."""

from __future__ import annotations

import os
import re
import shutil
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from mlemodernizer.errors import ConfigurationError, WorkspaceError
from mlemodernizer.execution.in_kernel.overlay import HIDDEN, Overlay
from mlemodernizer.execution.mirror import COPY_LIMIT, Allowance, mirror_ancestors, named_paths, own_path
from mlemodernizer.model.notebook import Notebook

LONGEST_FOLDER = 70
"""Characters of the private folder's path: sockets lie in it, and a Unix socket's path has at most 103."""

PARENT = "_parent"
"""Stands for ``..`` in the paths of collected files."""

CACHES = (  # below the user's home: where libraries keep what they download or compute once
    ".astropy",
    ".cache",
    ".config/matplotlib",
    ".fastai",
    ".keras",
    ".matplotlib",
    ".mxnet",
    ".nv",
    ".theano",
    ".torch",
    ".triton",
    "nltk_data",
    "scikit_learn_data",
    "seaborn-data",
)
_CELL_FILE = re.compile(r"(?<=/ipykernel)_\d+(?=/)")  # a process id: the same run would differ each time
_SPACE = "See that the folder for temporary files has space and can be written, or set TMPDIR to another one."


class Workspace:
    """A private copy-on-write view of the machine, with the notebook's folder as the working directory.

    Below a private folder lies a tree with the folders on the way from ``/`` to the notebook's folder; all other
    entries are links to the originals. So a relative path means what it means in the notebook's own folder, however
    many ``..`` it has. Links are made private before they are changed, see `in_kernel.guard`. Code that opens files
    without Python's help is not seen by the guard: against it, small files that lie in the notebook's folder or are
    named in its code are copied beforehand, within an allowance.

    `inputs` replaces or adds entries. An absolute path cannot be given another meaning without the rights of an
    administrator: where `inputs` has one, the code is run with the workspace's path in its place (`translate`), and
    texts that come back have the notebook's again (`restore`). Code that composes such a path from pieces, or counts
    its parts, is beyond this.

    Args:
        notebook: what will be run: its folder is mirrored, its local modules are written as files.
        inputs: path as the notebook writes it -> existing file or folder.

    Attributes:
        folder: the private folder, without links on its path.
        temporary: where the run's temporary files go.
        cwd: the working directory.

    Raises:
        ConfigurationError: a path in `inputs` cannot be mapped.
        WorkspaceError: an input is missing, or the disk is full or read-only.
    """

    def __init__(self, notebook: Notebook, inputs: Mapping[str, str | os.PathLike[str]] | None = None) -> None:
        if os.name != "posix":
            raise WorkspaceError(
                "notebooks cannot be run on this system", hint="Use Linux or macOS; on Windows, WSL 2."
            )
        path = notebook.origin.path
        self._original = path.parent.resolve() if path and path.parent.is_dir() else None
        virtual = self._original or Path("/notebook")
        targets = {key: _existing(key, target) for key, target in (inputs or {}).items()}
        excess = max(map(_climb, targets), default=0) - len(virtual.parts) + 1
        try:
            self.folder = _private_folder()
        except OSError as error:
            raise WorkspaceError(f"no workspace can be made: {error}", hint=_SPACE) from error
        self._root = self.folder.joinpath("w", *["up"] * max(0, excess))
        self.cwd = self._root / virtual.relative_to("/")
        self.temporary = self.folder / "t"
        self._overlay = Overlay(str(self.folder))
        self._places: dict[Path, Path] = {}
        self._placed: dict[Path, tuple[int, int] | None] = {}
        self._allowance = Allowance()
        prefixes = sorted((re.escape(os.path.normpath(key)) for key in targets if os.path.isabs(key)), key=len)  # noqa: PTH117
        self._absolute = re.compile(rf"(?<![\w./~}}-])({'|'.join(reversed(prefixes))})(?![\w.-])") if prefixes else None
        try:
            self._places = {self._place(key): target for key, target in targets.items()}
            self._lay_out(notebook)
        except BaseException as error:
            self.close()
            if isinstance(error, OSError):
                raise WorkspaceError(f"no workspace can be made for {notebook.name}: {error}", hint=_SPACE) from error
            raise

    def _lay_out(self, notebook: Notebook) -> None:
        self.temporary.mkdir()
        if self._original:
            mirror_ancestors(self._overlay, self._root, self._original)
        else:
            self.cwd.mkdir(parents=True)
        for place, target in self._places.items():
            self._clear(place)
            place.symlink_to(target)
        self.write_modules(notebook)
        self.protect(notebook)
        own_path(self._overlay, self.cwd, self._allowance)

    def write_modules(self, notebook: Notebook) -> None:
        """Write the notebook's local modules as files."""
        for module in notebook.modules:
            place = Path(os.path.normpath(self.cwd / module.id))
            self._clear(place)
            place.write_bytes(module.source.encode("utf-8", "surrogateescape"))
            self._placed[place] = _state(place)

    def protect(self, notebook: Notebook) -> None:
        """Copy the small files that the notebook's code names."""
        sources = [cell.source for cell in notebook.code_cells] + [module.source for module in notebook.modules]
        for text in named_paths(map(self.translate, sources)):
            path = Path(os.path.normpath(self.cwd / text))
            if path.is_relative_to(self._root) and path not in (self.cwd, *self.cwd.parents) and os.path.lexists(path):
                own_path(self._overlay, path, self._allowance)

    def _place(self, key: str) -> Path:
        if os.path.isabs(key):  # noqa: PTH117
            place = Path(os.path.normpath(f"{self._root}/{key}"))
        else:
            place = Path(os.path.normpath(self.cwd / key))
        if place == self.cwd or place in self.cwd.parents:
            raise ConfigurationError(
                f"input {key!r}: this is the notebook's own folder, or one above it",
                hint="Map the path of a file or folder that the notebook reads, such as ../input=DIR or data.csv=FILE.",
            )
        return place

    def _clear(self, place: Path) -> None:
        """Leave nothing at `place`, and real folders above."""
        self._overlay.locate(str(place))
        place.parent.mkdir(parents=True, exist_ok=True)
        if place.is_dir() and not place.is_symlink():
            shutil.rmtree(place)
        else:
            place.unlink(missing_ok=True)

    def guard_settings(self) -> dict[str, Any]:
        """What the guard in the kernel has to know."""
        home = Path(os.path.expanduser("~"))  # noqa: PTH111 - there need not be one
        scratch = [Path("/tmp"), Path("/var/tmp"), Path(tempfile.gettempdir()), *(home / name for name in CACHES)]  # noqa: S108
        cache = os.environ.get("XDG_CACHE_HOME")
        protected = [*([self._original] if self._original else []), *self._places.values()]
        return {
            "home": str(self.cwd),
            "protected": [str(path.resolve()) for path in protected],
            "scratch": [str(path.resolve()) for path in [*scratch, *([Path(cache)] if cache else [])]],
            "command_copy_limit": COPY_LIMIT,
        }

    def translate(self, source: str) -> str:
        """The code to run for `source`: with mapped absolute paths as they are here."""
        if self._absolute is None:
            return source
        return self._absolute.sub(lambda match: f"{self._root}{match.group()}", source)

    def restore(self, text: str) -> str:
        """The text with paths as the notebook's reader knows them, not those of this workspace."""
        if str(self.folder) not in text:
            return text
        text = text.replace(f"{self._root}/", "/").replace(str(self._root), "/")
        return _CELL_FILE.sub("", text.replace(str(self.temporary), "/tmp"))  # noqa: S108

    def module_of(self, file: str) -> str:
        """The id of the local module that `file` is; "" if it is none."""
        for place in self._placed:
            if str(place) == file:
                return os.path.relpath(place, self.cwd)
        return ""

    def written(self) -> tuple[str, ...]:
        """Paths of the files that were made or changed in here, relative to the working directory, sorted."""
        return tuple(sorted(os.path.relpath(path, self.cwd) for path in self._changed()))

    def collect(self, into: Path) -> tuple[str, ...]:
        """Copy what was made or changed to the folder `into`; files from above have `PARENT` for each ``..``.

        Returns:
            The copies' paths relative to `into`.

        Raises:
            WorkspaceError: a file of that name is there already (nothing is copied then), or copying failed.
        """
        copies = {into.joinpath(*_inward(path)): self.cwd / path for path in self.written()}
        for target in copies:
            if os.path.lexists(target):
                raise WorkspaceError(f"{target} exists already", hint="Collect into a new or empty folder.")
        try:
            for target, source in copies.items():
                target.parent.mkdir(parents=True, exist_ok=True)
                shutil.copy2(source, target)
        except OSError as error:
            raise WorkspaceError(f"what the run wrote cannot be copied to {into}: {error}", hint=_SPACE) from error
        return tuple(str(target.relative_to(into)) for target in copies)

    def _changed(self) -> Iterator[Path]:
        for folder, names, files in os.walk(self._root):
            names[:] = [name for name in names if name not in HIDDEN]
            for path in (Path(folder, name) for name in files):
                if not path.is_symlink() and path.is_file():
                    known = self._placed.get(path) or self._state_of_original(path)
                    if known != _state(path):
                        yield path

    def _state_of_original(self, path: Path) -> tuple[int, int] | None:
        for place, target in self._places.items():
            if path == place or place in path.parents:
                return _state(target / path.relative_to(place))
        return _state("/" / path.relative_to(self._root)) if self._original else None

    def close(self) -> None:
        """Remove the private folder. Twice does no harm."""
        try:
            shutil.rmtree(self.folder)
        except FileNotFoundError:
            return
        except OSError:  # folders that the run has locked
            for folder, _, _ in os.walk(self.folder):
                Path(folder).chmod(0o700)
            shutil.rmtree(self.folder, ignore_errors=True)


def _private_folder() -> Path:
    folder = Path(tempfile.mkdtemp(prefix="mlem-")).resolve()
    if len(str(folder)) <= LONGEST_FOLDER:
        return folder
    folder.rmdir()
    return Path(tempfile.mkdtemp(prefix="mlem-", dir="/tmp")).resolve()


def _existing(key: str, target: str | os.PathLike[str]) -> Path:
    if not key.strip() or "\0" in key:
        raise ConfigurationError("input '': the path that the notebook uses is empty", hint="Write ../input=DIR.")
    path = Path(target).expanduser()
    if not path.exists():
        raise WorkspaceError(
            f"input {key!r}: {path} does not exist" + ("" if path.is_absolute() else f" in {Path.cwd()}"),
            hint="Give the path of the file or folder that holds what the notebook reads there.",
        )
    return path.resolve()


def _inward(path: str) -> list[str]:
    return [PARENT if part == ".." else part for part in Path(path).parts]


def _climb(key: str) -> int:
    """How many folders up a relative path goes."""
    return Path(os.path.normpath(key)).parts.count("..")


def _state(path: Path) -> tuple[int, int] | None:
    """Size and time of change, in microseconds (copying loses what is below); None where there is none."""
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_size, status.st_mtime_ns // 1_000
