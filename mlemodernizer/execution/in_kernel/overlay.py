"""A folder tree whose entries are links to originals until they are about to be changed.

The same code lays the tree out before a run and, in the kernel, makes entries private while the run goes on.
"""

from __future__ import annotations

import os
import shutil
import threading
from collections import deque
from collections.abc import Iterable, Iterator

HIDDEN = frozenset({".git", ".hg", ".svn", "__pycache__", ".ipynb_checkpoints"})
"""Entries that a run does not see: it has no use for them, and tools that find them would write to them."""

MAX_LINKS = 40
"""Links that are followed on one path, as in the Linux kernel."""


class Overlay:
    """Links below a private folder, replaced by real folders and copies where the run is to change them.

    Args:
        base: the private folder, without links on its path; what lies in it may be changed freely.
    """

    def __init__(self, base: str) -> None:
        self.base = base
        self.renew_lock()

    def renew_lock(self) -> None:
        """For the child of a fork: another thread of its parent may have held the lock."""
        self._lock = threading.RLock()

    def contains(self, path: str) -> bool:
        """Whether the absolute `path` is textually in the private folder."""
        return path == self.base or path.startswith(self.base + os.sep)

    def is_borrowed(self, path: str) -> bool:
        """Whether `path` is a link out of the private folder."""
        return os.path.islink(path) and not self.contains(os.path.normpath(_target(path)))

    def locate(self, path: str, *, follow: bool = False) -> str:
        """The place of `path` with its folders made private; "" when it is outside the private folder.

        Afterwards the operating system resolves `path` to the same place.

        Args:
            path: an absolute path.
            follow: whether a last component that is a link within the private folder is followed. A link out of it
                is left as it is.
        """
        if not self.contains(path):
            path = os.path.join(os.path.realpath(os.path.dirname(path)), os.path.basename(path))
            if not self.contains(path):
                return ""
        pending = deque(part for part in path[len(self.base) :].split(os.sep) if part not in ("", "."))
        here, links = self.base, 0
        while pending:
            part = pending.popleft()
            if part == "..":
                here = os.path.dirname(here)
                continue
            here = os.path.join(here, part)
            if not os.path.islink(here) or not (pending or follow):
                continue
            if self.is_borrowed(here):
                if pending:
                    self.own_folder(here)
                continue
            links += 1
            if links > MAX_LINKS:
                return here
            pending = deque([*(part for part in _target(here).split(os.sep) if part not in ("", ".")), *pending])
            here = os.sep
        return here if self.contains(here) else ""

    def own_folder(self, link: str) -> None:
        """Replace a link to a folder by a real folder with links to its entries."""
        with self._lock:
            if not self.is_borrowed(link) or not os.path.isdir(link):
                return
            fresh = f"{link}.{os.getpid()}.{threading.get_ident()}.part"
            os.mkdir(fresh)
            self.borrow_entries(os.path.realpath(link), fresh)
            self._replace(link, fresh)

    def own_file(self, link: str, *, content: bool = True) -> None:
        """Replace a link to a file by a copy of it (or by nothing, without `content`)."""
        with self._lock:
            if not self.is_borrowed(link):
                return
            if os.path.exists(link) and not os.path.isfile(link):  # a device or a pipe is used, not copied
                return
            if not content or not os.path.exists(link):
                os.unlink(link)
                return
            fresh = f"{link}.{os.getpid()}.{threading.get_ident()}.part"
            shutil.copy2(link, fresh)
            os.chmod(fresh, os.stat(fresh).st_mode | 0o200)
            self._replace(link, fresh)

    def own(self, link: str) -> None:
        """Make what `link` stands for private: a folder's entries stay links."""
        if os.path.isdir(link):
            self.own_folder(link)
        else:
            self.own_file(link)

    def _replace(self, link: str, fresh: str) -> None:
        if not os.path.isdir(fresh):
            os.replace(fresh, link)
            return
        try:
            os.unlink(link)  # a folder cannot replace a link in one step
            os.rename(fresh, link)
        except OSError:
            if os.path.islink(link) or not os.path.isdir(link):
                raise
            shutil.rmtree(fresh)  # another process was quicker: its result is as good

    def borrow_entries(self, original: str, folder: str, *, without: Iterable[str] = ()) -> None:
        """Fill the real folder `folder` with links to the entries of `original`; what is there already stays."""
        hidden = HIDDEN.union(without)
        try:
            entries = list(os.scandir(original))
        except OSError:  # a folder that may be passed through but not listed
            return
        for entry in entries:
            if entry.name in hidden or entry.path == self.base or _is_virtual_environment(entry):
                continue
            try:
                os.symlink(entry.path, os.path.join(folder, entry.name))
            except FileExistsError:
                continue

    def borrowed_folders(self, folder: str) -> Iterator[str]:
        """The links to folders among the entries of `folder`."""
        with os.scandir(folder) as entries:
            for entry in entries:
                if entry.is_symlink() and entry.is_dir() and self.is_borrowed(entry.path):
                    yield entry.path


def _target(link: str) -> str:
    return os.path.join(os.path.dirname(link), os.readlink(link))


def _is_virtual_environment(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir() and os.path.exists(os.path.join(entry.path, "pyvenv.cfg"))
    except OSError:
        return False
