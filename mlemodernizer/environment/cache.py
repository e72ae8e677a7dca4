"""Answers of interpreters, kept until the interpreter or what is installed in it changes."""

from __future__ import annotations

import hashlib
import json
import os
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from mlemodernizer.environment import in_target

VERSION = hashlib.sha256(Path(in_target.__file__).read_bytes()).hexdigest()[:16]
"""An answer to another version of the question is of no use."""


def default_folder() -> Path:
    """``$XDG_CACHE_HOME/mlemodernizer``, or ``~/.cache/mlemodernizer``."""
    base = os.environ.get("XDG_CACHE_HOME", "")
    if not Path(base).is_absolute():
        base = os.path.expanduser("~/.cache")  # noqa: PTH111 - there need not be a home
    return Path(base) / "mlemodernizer"


def state_of(python: str, answer: Mapping[str, Any]) -> dict[str, str]:
    """What has to stay as it is for `answer` to stay true: path -> fingerprint.

    These are the interpreter, its virtual environment's settings, and the entries of each folder on its search path:
    an install, an upgrade or a removal adds or removes entries.
    """
    watched = [Path(python), Path(python).resolve(), Path(answer["prefix"]) / "pyvenv.cfg", *map(Path, answer["path"])]
    return {str(path): _fingerprint(path) for path in watched}


def _fingerprint(path: Path) -> str:
    try:
        status = path.stat()
        if not path.is_dir():
            return f"{status.st_mtime_ns}:{status.st_size}"
        entries = sorted(entry.name for entry in os.scandir(path) if entry.name != "__pycache__")
    except OSError:
        return "absent"
    return hashlib.sha256("\0".join(entries).encode("utf-8", "surrogateescape")).hexdigest()


def load(folder: Path, python: str) -> dict[str, Any] | None:
    """The stored answer of `python` if it is still true."""
    try:
        entry = json.loads(_file(folder, python).read_text(encoding="utf-8"))
        answer: dict[str, Any] = entry["answer"]
        if entry["version"] == VERSION and entry["state"] == state_of(python, answer):
            return answer
    except (OSError, ValueError, KeyError, TypeError):  # nothing there, or damaged: ask again
        return None
    return None


def store(folder: Path, python: str, answer: Mapping[str, Any]) -> None:
    """Keep `answer`."""
    entry = {"version": VERSION, "python": python, "state": state_of(python, answer), "answer": answer}
    write_quietly(_file(folder, python), entry)


def write_quietly(file: Path, content: object) -> None:
    """Write JSON, atomically. A folder that cannot be written costs time, nothing else."""
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=file.parent, suffix=".part")
        with os.fdopen(handle, "w", encoding="utf-8") as stream:
            json.dump(content, stream)
        Path(name).replace(file)
    except OSError:
        return


def _file(folder: Path, python: str) -> Path:
    return folder / f"environment-{hashlib.sha256(os.fsencode(python)).hexdigest()[:24]}.json"
