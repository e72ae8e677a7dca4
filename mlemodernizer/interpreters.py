"""Finding the interpreter that a user means."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

from mlemodernizer.errors import ProbeError

CREATE = (
    "Give the path of a Python 3.8 or newer, or create an environment: "
    "`python3 -m venv ENV && ENV/bin/python -m pip install ipykernel`."
)


def neutral_variables() -> dict[str, str]:
    """Our environment variables without PYTHONPATH and its like, which are meant for our own interpreter."""
    return {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}


def find_interpreter(python: str | os.PathLike[str] | None = None) -> str:
    """The absolute path of an interpreter.

    Symbolic links are kept: following a virtual environment's ``bin/python`` would leave the environment.

    Args:
        python: a path, the folder of a virtual environment, a command on PATH (``python3.11``), or None for the
            interpreter that runs mlemodernizer.

    Raises:
        ProbeError: there is none, or it may not be executed.
    """
    if python is None:
        return sys.executable
    text = os.fspath(python)
    if not text:
        raise ProbeError("the kernel's interpreter is an empty path", hint=CREATE)
    path = Path(text).expanduser()
    if path.is_dir():
        return _in_environment(path)
    if path.exists():
        if not os.access(path, os.X_OK):
            raise ProbeError(f"{path} is not executable", hint=f"If it is a Python, run `chmod +x {path}`. {CREATE}")
        return str(path.absolute())
    if path.is_symlink():
        raise ProbeError(
            f"{path} is a link to {path.readlink()}, which is gone",
            hint="The environment's base Python was removed or upgraded: create the environment again. " + CREATE,
        )
    found = None if os.sep in text else shutil.which(text)
    if found is None:
        where = "there is no file" if os.sep in text else "there is no command on PATH"
        raise ProbeError(f"the kernel's interpreter {text!r} cannot be found: {where} of that name", hint=CREATE)
    return str(Path(found).absolute())


def _in_environment(folder: Path) -> str:
    for candidate in ("bin/python", "bin/python3", "Scripts/python.exe", "python.exe"):
        path = folder / candidate
        if path.exists() and os.access(path, os.X_OK):
            return str(path.absolute())
    raise ProbeError(f"{folder} is a folder without bin/python: no virtual environment", hint=CREATE)
