"""Helpers of the tests that run kernels."""

from __future__ import annotations

import functools
import subprocess
from collections.abc import Container, Iterator
from pathlib import Path
from typing import Any

import psutil
import pytest
from workspaces import notebook_at

from mlemodernizer.execution.kernel_environment import MARK
from mlemodernizer.execution.kernel_executor import KernelExecutor
from mlemodernizer.model.outcome import CellRun, Failure, Outcome

__all__ = ["failure_of", "marked_processes", "needs", "notebook_at", "run", "text_of"]


@functools.cache
def has(python: str, library: str) -> bool:
    code = f"import importlib.util, sys; sys.exit(importlib.util.find_spec({library!r}) is None)"
    return subprocess.run([python, "-c", code], check=False).returncode == 0


def needs(python: str, *libraries: str) -> None:
    """Skip a test whose kernel lacks a library."""
    for library in libraries:
        if not has(python, library):
            pytest.skip(f"the kernel's interpreter has no {library}: see MLEMODERNIZER_TEST_PYTHON")


def run(
    python: str, *sources: str, path: Path | None = None, modules: dict[str, str] | None = None, **options: Any
) -> Outcome:
    """Run cells ``c1``, ``c2`` … once."""
    with KernelExecutor(python=python, **options) as executor:
        return executor.run(notebook_at(path, *sources, modules=modules))


def failure_of(outcome: Outcome) -> Failure:
    assert outcome.failure is not None, outcome
    return outcome.failure


def text_of(run: CellRun) -> str:
    """All that a cell printed or showed, as text."""
    shown = (output.get("text") or output.get("data", {}).get("text/plain", "") for output in run.outputs)
    return "".join(shown)


def marked_processes(marks: Container[str | None]) -> Iterator[psutil.Process]:
    """Processes of the runs with those marks."""
    for process in psutil.process_iter():
        try:
            if process.environ().get(MARK) in marks:
                yield process
        except (psutil.Error, OSError):
            continue
