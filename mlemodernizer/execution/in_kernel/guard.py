"""Keeps a run from changing originals, by an audit hook that sees each change before it is made.

A change below the private folder is let through once its target is private; a change elsewhere is let through if it
makes something new or touches a place that is there for scratch files, and refused otherwise. Code that opens files
without Python's help (a C library given a file name) raises no audit event and is not seen.
"""

# ruff: noqa: ARG002

from __future__ import annotations

import errno
import os
import re
import sys
import threading
from collections.abc import Callable, Iterable
from typing import Any

from . import tables
from .overlay import Overlay

WRITES = os.O_WRONLY | os.O_RDWR | os.O_APPEND | os.O_TRUNC | os.O_CREAT
_WORDS = re.compile(r"""[^\s'"=;|&<>()`]+""")
_DEVICES = ("/dev", "/proc", "/sys")


class Guard:
    """What the audit hook does on each event.

    Args:
        overlay: the private folder.
        home: the notebook's folder in it.
        protected: folders and files (resolved) in which nothing may be changed or made.
        scratch: folders that may be written to: temporary files, libraries' caches.
        command_copy_limit: bytes up to which a file that a shell command names is copied first.
    """

    def __init__(
        self,
        overlay: Overlay,
        home: str,
        protected: Iterable[str],
        scratch: Iterable[str],
        command_copy_limit: int,
    ) -> None:
        self._overlay = overlay
        self._home = home
        self._protected = tuple(protected)
        self._scratch = (*_DEVICES, *scratch)
        self._limit = command_copy_limit
        self._made: set[str] = set()
        self._busy = threading.local()
        self._handlers: dict[str, Callable[..., None]] = {
            "open": self._open,
            "os.chdir": self._enter,
            "os.chflags": self._change,
            "os.chmod": self._change,
            "os.chown": self._change,
            "os.exec": self._exec,
            "os.link": self._hard_link,
            "os.mkdir": self._make,
            "os.posix_spawn": self._exec,
            "os.remove": self._remove,
            "os.removexattr": self._change,
            "os.rename": self._rename,
            "os.rmdir": self._remove_folder,
            "os.scandir": self._list,
            "os.setxattr": self._change,
            "os.symlink": self._symlink,
            "os.system": self._command,
            "os.truncate": self._change,
            "os.utime": self._change,
            "shutil.rmtree": self._remove_folder,
            "sqlite3.connect": self._database,
            "subprocess.Popen": self._exec,
        }

    def install(self) -> None:
        """Watch this process, and what is forked from it, from now on."""
        os.register_at_fork(after_in_child=self._overlay.renew_lock)
        sys.addaudithook(self._hook)

    def _hook(self, event: str, arguments: tuple[Any, ...]) -> None:
        handler = self._handlers.get(event)
        if handler is None or getattr(self._busy, "now", False):
            return
        if event == "open":
            writes = bool(arguments[2] & WRITES)
            tables.note(arguments[0], writes=writes)
            if not writes:
                return
        self._busy.now = True
        try:
            handler(*arguments)
        finally:
            self._busy.now = False

    # one method for each kind of change; parameters are those of the audit event

    def _open(self, file: Any, mode: str | None, flags: int) -> None:
        path = _text(file)
        if not path:
            return
        place = self._overlay.locate(_absolute(path), follow=True)
        if place:
            if not flags & os.O_EXCL:
                makes_anew = flags & os.O_TRUNC and flags & os.O_CREAT
                self._overlay.own_file(place, content=not makes_anew)
        else:
            self._permit(path, makes=bool(flags & os.O_CREAT))

    def _change(self, file: Any, *others: object) -> None:
        path = _text(file)
        if path:
            place = self._overlay.locate(_absolute(path), follow=True)
            if place:
                self._overlay.own(place)
            else:
                self._permit(path, makes=False)

    def _make(self, file: Any, mode: int, folder: int = -1) -> None:
        if not os.path.lexists(_text(file)):  # else the operation itself will say so
            self._entry(file, folder, makes=True)

    def _remove(self, file: Any, folder: int = -1) -> None:
        self._entry(file, folder, makes=False)

    def _rename(self, source: Any, target: Any, source_folder: int = -1, target_folder: int = -1) -> None:
        self._entry(source, source_folder, makes=False)
        self._entry(target, target_folder, makes=True)

    def _symlink(self, source: Any, target: Any, folder: int = -1) -> None:
        self._entry(target, folder, makes=True)

    def _hard_link(self, source: Any, target: Any, source_folder: int = -1, target_folder: int = -1) -> None:
        self._change(source)  # both names would share the original's bytes
        self._entry(target, target_folder, makes=True)

    def _remove_folder(self, file: Any, folder: int | None = None) -> None:
        self._entry(file, -1 if folder is None else folder, makes=False)

    def _enter(self, file: Any) -> None:
        path = _text(file)
        if path:
            place = self._overlay.locate(_absolute(path), follow=True)
            if place:
                self._overlay.own_folder(place)

    def _list(self, file: Any) -> None:
        # os.walk and recursive patterns do not descend into links
        path = os.getcwd() if file is None else _text(file)
        if path:
            real = os.path.realpath(path)
            if self._overlay.contains(real) and self._walkable(real):
                for link in list(self._overlay.borrowed_folders(real)):
                    self._overlay.own_folder(link)

    def _walkable(self, folder: str) -> bool:
        # the folders above the notebook's borrow the whole machine
        return not self._home.startswith(folder + os.sep)

    def _database(self, database: Any) -> None:
        path = _text(database)
        if path.startswith("file:"):
            path = path[len("file:") :].partition("?")[0]
        if path and path != ":memory:":
            self._open(path, None, os.O_RDWR | os.O_CREAT)

    def _exec(self, program: Any, arguments: Any, *others: object) -> None:
        for argument in [arguments] if isinstance(arguments, (str, bytes)) else arguments or ():
            self._command(argument)

    def _command(self, command: Any) -> None:
        for word in _WORDS.findall(_text(command)):
            if "*" in word or "?" in word or "[" in word:
                word = os.path.dirname(word)  # noqa: PLW2901 - the pattern's folder
            if word and not word.startswith("-") and os.path.exists(word):
                absolute = _absolute(word)
                if self._overlay.contains(absolute):
                    self._own_small(self._overlay.locate(absolute, follow=True))

    def _own_small(self, place: str) -> None:
        if place and (os.path.isdir(place) or os.path.getsize(os.path.realpath(place)) <= self._limit):
            self._overlay.own(place)

    def _entry(self, file: Any, folder: int, *, makes: bool) -> None:
        """Permit making or taking away a folder's entry. A folder is made private itself, so that it acts as one."""
        path = _text(file)
        if not path:
            return
        if folder != -1 and not os.path.isabs(path):
            path = os.path.join(os.path.realpath(f"/proc/self/fd/{folder}"), path)
        place = self._overlay.locate(_absolute(path))
        if not place:
            self._permit(path, makes=makes)
        elif folder == -1:  # shutil.rmtree has looked at the entry before: it takes a link for a link
            self._overlay.own_folder(place)

    def _permit(self, path: str, *, makes: bool) -> None:
        """Let a change outside the private folder through, or refuse it.

        Raises:
            OSError: EROFS.
        """
        real = os.path.realpath(os.path.abspath(path))
        protected = _depth(real, self._protected)
        if _depth(real, self._scratch) > protected:  # the cache folder of somebody whose home is the notebook's folder
            return
        if not protected:
            if "__pycache__" in real or _depth(real, self._made):
                return
            if not os.path.lexists(real):  # without `makes` the operation itself will say so
                if makes:
                    self._made.add(real)
                return
        raise OSError(errno.EROFS, "Originals are read-only in a run; write to a relative path or a new file", path)


def _depth(path: str, folders: Iterable[str]) -> int:
    """Length of the longest of `folders` that holds `path`; 0 if none does."""
    return max((len(folder) for folder in folders if path == folder or path.startswith(folder + os.sep)), default=0)


def _absolute(path: str) -> str:
    return path if os.path.isabs(path) else os.path.join(os.getcwd(), path)


def _text(path: Any) -> str:
    """The path as text; "" for a file descriptor or nothing at all."""
    if isinstance(path, int) or path is None:
        return ""
    try:
        return os.fsdecode(path)
    except TypeError:
        return ""
