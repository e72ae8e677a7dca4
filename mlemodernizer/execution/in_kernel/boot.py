"""Starts the kernel: limits and guard first, then ipykernel as its own launcher would.

Run as ``python .../mlemodernizer_kernel/boot.py CONNECTION_FILE``; settings lie beside it in ``settings.json``.
"""

from __future__ import annotations

import faulthandler
import json
import sys
from importlib import import_module
from pathlib import Path
from typing import Any


def main() -> None:
    """Start the kernel; returns when it ends."""
    package = Path(__file__).parent
    settings: dict[str, Any] = json.loads((package / "settings.json").read_text(encoding="utf-8"))
    sys.path[0] = str(package.parent)
    report = import_module(package.name + ".report")
    overlay = import_module(package.name + ".overlay")
    guard = import_module(package.name + ".guard")
    del sys.path[0]

    crash = (package / "crash").open("w")
    faulthandler.enable(crash)  # what is written to stderr in a crash never reaches anybody
    _limit(settings["memory_limit"])
    report.watch_displayed_errors()
    guard.Guard(overlay.Overlay(settings["base"]), **settings["guard"]).install()

    from ipykernel import kernelapp

    launcher = str(Path(kernelapp.__file__).parents[1] / "ipykernel_launcher.py")
    sys.argv = [launcher, "-f", sys.argv[1]]
    kernelapp.launch_new_instance()


def _limit(memory: int | None) -> None:
    import resource

    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if memory is not None:
        resource.setrlimit(resource.RLIMIT_AS, (memory, memory))


if __name__ == "__main__":
    main()
