"""Ending processes for good, and telling why one ended."""

from __future__ import annotations

import os
import re
import signal
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from mlemodernizer.execution.kernel_environment import MARK

if TYPE_CHECKING:
    import psutil

ROUNDS = 20
"""How often survivors are looked for: a process may start another between the look and its own end."""

OOM_COUNTERS = ("/proc/vmstat", "/sys/fs/cgroup/memory.events", "/sys/fs/cgroup/memory/memory.oom_control")
_OOM_KILLS = re.compile(r"^oom_kill (\d+)$", re.MULTILINE)


def kill_run(pid: int | None, mark: str) -> None:
    """End the process `pid`, all below it, and all that carry the run's `mark` in their environment.

    A child that has left its process group or lost its parent is found by the mark.

    Args:
        pid: a child process that has not been waited for; None if there is none any more.
        mark: the value of the variable `MARK` that the run was given.
    """
    import psutil

    for _ in range(ROUNDS):
        found = {process.pid: process for process in (*_below(pid), *_marked(mark))}
        if not found:
            return
        for process in found.values():
            try:
                process.kill()
            except psutil.NoSuchProcess:
                continue
        psutil.wait_procs(found.values(), timeout=0.5)


def _below(pid: int | None) -> list[psutil.Process]:
    import psutil

    if pid is None:
        return []
    try:
        process = psutil.Process(pid)
        found = [process, *process.children(recursive=True)]
        return [each for each in found if each.is_running() and each.status() != psutil.STATUS_ZOMBIE]
    except psutil.NoSuchProcess:
        return []


def _marked(mark: str) -> list[psutil.Process]:
    import psutil

    found = []
    for process in psutil.process_iter():
        try:
            if process.pid != os.getpid() and process.environ().get(MARK) == mark:
                found.append(process)
        except (psutil.Error, OSError):  # gone, a zombie, or another user's
            continue
    return found


def oom_kills(counters: Iterable[str] = OOM_COUNTERS) -> int:
    """How many processes the system (or this control group) has killed for want of memory so far."""
    total = 0
    for counter in counters:
        try:
            match = _OOM_KILLS.search(Path(counter).read_text(encoding="ascii", errors="replace"))
        except OSError:
            continue
        total += int(match.group(1)) if match else 0
    return total


def describe_exit(code: int) -> str:
    """An exit code in words: ``was killed by signal 11 (SIGSEGV)``."""
    if code >= 0:
        return f"ended with exit code {code}"
    try:
        return f"was killed by signal {-code} ({signal.Signals(-code).name})"
    except ValueError:
        return f"was killed by signal {-code}"
