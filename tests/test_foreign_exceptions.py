"""What others raise reaches the caller as one of our exceptions: faults are put in at every edge."""

from __future__ import annotations

import contextlib
import errno
import json
import os
import shutil
import subprocess
import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mlemodernizer import (
    KernelError,
    Modernizer,
    ModernizerError,
    NotebookReadError,
    NotebookWriteError,
    ProbeError,
    WorkspaceError,
    read_notebook,
)
from mlemodernizer.environment.probe import InterpreterProbe
from mlemodernizer.execution.kernel_executor import KernelExecutor
from mlemodernizer.files.writing import write_notebook
from mlemodernizer.testing import notebook

FAULTS = [OSError(n, os.strerror(n)) for n in (errno.ENOSPC, errno.EACCES, errno.EIO, errno.EMFILE, errno.ELOOP)]


def raising(error: BaseException) -> Callable[..., object]:
    def fault(*arguments: object, **keywords: object) -> object:
        raise error

    return fault


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(
                ["cells", "metadata", "nbformat", "nbformat_minor", "cell_type", "source", "outputs", "worksheets"]
            ),
            inner,
            max_size=4,
        )
    ),
    max_leaves=12,
)


@given(st.binary(max_size=200) | JSON.map(lambda value: json.dumps(value).encode()), st.sampled_from([".ipynb", ".py"]))
def test_any_file_is_a_notebook_or_an_error_of_ours(content: bytes, suffix: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, f"any{suffix}")
        file.write_bytes(content)
        with contextlib.suppress(NotebookReadError):
            assert read_notebook(file).code_cells


@pytest.mark.parametrize("fault", FAULTS, ids=lambda e: errno.errorcode[e.errno])
def test_reading(fault: OSError, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "a.ipynb"
    file.write_text("{}")
    monkeypatch.setattr(Path, "read_bytes", raising(fault))
    with pytest.raises(NotebookReadError):
        read_notebook(file)


@pytest.mark.parametrize("fault", FAULTS, ids=lambda e: errno.errorcode[e.errno])
@pytest.mark.parametrize("edge", ["fsync", "open"])
def test_writing(edge: str, fault: OSError, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os if edge == "fsync" else Path, edge, raising(fault))
    with pytest.raises(NotebookWriteError):
        write_notebook(notebook("x = 1"), tmp_path / "new.ipynb")
    monkeypatch.undo()
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "fault", [*FAULTS, subprocess.TimeoutExpired("python", 1.0)], ids=lambda e: type(e).__name__ + str(e)[:9]
)
def test_probing(fault: Exception, kernel_python: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(subprocess, "run", raising(fault))
    with pytest.raises(ProbeError):
        InterpreterProbe(kernel_python, tmp_path).probe()


@pytest.mark.parametrize("fault", FAULTS, ids=lambda e: errno.errorcode[e.errno])
@pytest.mark.parametrize("edge", ["copytree", "write_connection_file", "Popen", "start_channels"])
def test_starting_a_kernel(edge: str, fault: OSError, kernel_python: str, monkeypatch: pytest.MonkeyPatch) -> None:
    import jupyter_client.connect
    import zmq
    from jupyter_client.blocking.client import BlockingKernelClient

    error: Exception = zmq.ZMQError(fault.errno) if edge == "start_channels" else fault
    place = {
        "copytree": (shutil, "copytree"),
        "write_connection_file": (jupyter_client.connect, "write_connection_file"),
        "Popen": (subprocess, "Popen"),
        "start_channels": (BlockingKernelClient, "start_channels"),
    }[edge]
    with KernelExecutor(python=kernel_python) as executor:
        monkeypatch.setattr(*place, raising(error))
        with pytest.raises(KernelError) as caught:
            executor.run(notebook("x = 1"))
    assert caught.value.hint


@pytest.mark.parametrize("fault", FAULTS, ids=lambda e: errno.errorcode[e.errno])
def test_making_a_workspace(fault: OSError, kernel_python: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Path, "mkdir", raising(fault))
    with KernelExecutor(python=kernel_python) as executor, pytest.raises((WorkspaceError, KernelError)):
        executor.run(notebook("x = 1"))


def test_the_front_door_raises_only_ours(kernel_python: str, tmp_path: Path) -> None:
    for wrong in (tmp_path, tmp_path / "absent.ipynb", tmp_path / "\0"):
        with pytest.raises(ModernizerError):
            Modernizer(kernel_python).modernize(wrong)
