"""What the machine offers, whichever the interpreter."""

from __future__ import annotations

import os
import shutil
import subprocess

NVIDIA_TIMEOUT = 5.0
"""Seconds that nvidia-smi may take: with a broken driver it can hang."""


def accelerators() -> tuple[str, ...]:
    """Names of the GPUs that the driver shows; empty without one, or without an answer."""
    tool = shutil.which("nvidia-smi")
    if tool is None:
        return ()
    try:
        answer = subprocess.run(
            [tool, "--query-gpu=name", "--format=csv,noheader"],
            capture_output=True,
            text=True,
            errors="replace",
            timeout=NVIDIA_TIMEOUT,
            stdin=subprocess.DEVNULL,
            check=True,
        )
    except (OSError, subprocess.SubprocessError):
        return ()
    return tuple(line.strip() for line in answer.stdout.splitlines() if line.strip())


def memory_bytes() -> int:
    """Physical memory; 0 where it cannot be told."""
    try:
        return os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE")
    except (AttributeError, ValueError, OSError):
        return 0


def cpus() -> int:
    """Cores that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
