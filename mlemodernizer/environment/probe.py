"""Asks the kernel's interpreter what it offers."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

from mlemodernizer.environment import cache, hardware, in_target
from mlemodernizer.environment.asking import run_in
from mlemodernizer.errors import ProbeError
from mlemodernizer.interfaces import EnvironmentProbe
from mlemodernizer.interpreters import CREATE, find_interpreter
from mlemodernizer.model.environment import Environment

MINIMUM = (3, 8)
_VERSION = "import sys; sys.stdout.write('%d.%d.%d' % sys.version_info[:3])"


class InterpreterProbe(EnvironmentProbe):
    """Asks an interpreter by a subprocess: nothing of it is imported here, and nothing of ours there.

    The answer on packages is kept in a cache folder until the interpreter or its packages change.

    Args:
        python: as for `find_interpreter`.
        cache_dir: folder of the cache; None for the user's cache folder.
        timeout: seconds that the interpreter may take to answer.
    """

    def __init__(
        self,
        python: str | os.PathLike[str] | None = None,
        cache_dir: Path | None = None,
        *,
        timeout: float = 60.0,
    ) -> None:
        self._python = python
        self._cache_dir = cache_dir
        self._timeout = timeout

    def probe(self) -> Environment:
        """What the interpreter offers.

        Raises:
            ProbeError: it is missing, no Python ≥ 3.8, broken, or has no ipykernel.
        """
        python = find_interpreter(self._python)
        folder = self._cache_dir or cache.default_folder()
        answer = cache.load(folder, python)
        if answer is None:
            answer = self._ask(python)
            cache.store(folder, python, answer)
        if not answer["ipykernel"]:
            raise ProbeError(
                f"{python} (Python {answer['python_version']}) has no ipykernel, so it cannot run a notebook",
                hint=f"Install it: {python} -m pip install ipykernel",
            )
        return Environment(
            python=python,
            python_version=answer["python_version"],
            platform=answer["platform"],
            packages=answer["packages"],
            modules=answer["modules"],
            stdlib=frozenset(answer["stdlib"]),
            accelerators=hardware.accelerators(),
            memory_bytes=hardware.memory_bytes(),
            cpus=hardware.cpus(),
        )

    def _ask(self, python: str) -> dict[str, Any]:
        version = run_in(python, _VERSION, timeout=self._timeout).strip().rpartition("\n")[2]
        numbers = tuple(int(part) for part in version.split(".") if part.isdecimal())
        if len(numbers) != 3:  # noqa: PLR2004 - major, minor, micro
            raise ProbeError(f"{python} is not a Python: asked for its version it said {version[:80]!r}", hint=CREATE)
        if numbers < MINIMUM:
            raise ProbeError(
                f"{python} is Python {version}; notebooks are run on Python 3.8 or newer",
                hint="Give the environment that the notebook shall run in from now on, not the one it was written for. "
                + CREATE,
            )
        printed = run_in(python, Path(in_target.__file__).read_text(encoding="utf-8"), timeout=self._timeout)
        try:
            answer: dict[str, Any] = json.loads(printed.rpartition(in_target.MARK)[2])
        except ValueError as error:
            raise ProbeError(
                f"{python} did not answer what it offers ({error})",
                hint=f"Its start-up files may be at fault. Try: {python} -c 'import json, importlib.metadata'",
            ) from error
        return answer
