"""How runs end, and that nothing is left of them."""

from __future__ import annotations

import asyncio
import os
import signal
import subprocess
import sys
import tempfile
import threading
import time
import uuid
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import psutil
import pytest
from kernels import failure_of, marked_processes, needs, notebook_at, run, text_of
from workspaces import make_tree, state_of

from mlemodernizer.errors import ConfigurationError, KernelError, ProbeError, WorkspaceError
from mlemodernizer.execution import run as running
from mlemodernizer.execution.kernel_executor import KernelExecutor
from mlemodernizer.model.event import CellFinished, CellStarted, Event
from mlemodernizer.model.notebook import Cell, CellKind, Notebook
from mlemodernizer.model.outcome import Outcome, OutcomeKind


@pytest.fixture(autouse=True)
def marks(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What marks the processes of this test's runs."""
    made: list[str] = []
    make = uuid.uuid4

    def recorded() -> uuid.UUID:
        own = make()
        made.append(own.hex)
        return own

    monkeypatch.setattr("mlemodernizer.execution.kernel_executor.uuid.uuid4", recorded)
    return made


@pytest.fixture(autouse=True)
def temporary(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder for temporary files of our own, to see what is left in it."""
    folder = tmp_path_factory.mktemp("t")
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


def test_a_run_without_failures(kernel_python: str) -> None:
    outcome = run(kernel_python, "x = 1\nprint('a')", "", "print('b')\nx + 1")
    assert outcome.kind is OutcomeKind.SUCCEEDED
    assert outcome.succeeded
    assert outcome.fresh
    assert outcome.failure is None
    assert [(cell.cell, cell.execution_count, cell.ok) for cell in outcome.cells] == [
        ("c1", 1, True),
        ("c2", None, True),
        ("c3", 2, True),
    ]
    assert outcome.cells[2].outputs == (
        {"output_type": "stream", "name": "stdout", "text": "b\n"},
        {"output_type": "execute_result", "data": {"text/plain": "2"}, "metadata": {}, "execution_count": 2},
    )
    assert 0 < outcome.cells[0].seconds < outcome.seconds
    assert (outcome.notes, outcome.files, outcome.variables) == ((), (), {})


def test_only_code_cells_are_run(kernel_python: str) -> None:
    cells = (Cell("m", CellKind.MARKDOWN, "# x"), Cell("r", CellKind.RAW, "raise"), Cell("c", CellKind.CODE, "1"))
    with KernelExecutor(python=kernel_python) as executor:
        outcome = executor.run(Notebook(cells))
    assert [cell.cell for cell in outcome.cells] == ["c"]
    assert outcome.succeeded


def test_a_failing_cell_ends_the_run_and_what_ran_before_is_kept(kernel_python: str) -> None:
    outcome = run(kernel_python, "print('before')\nkept = [1]", "1 / 0", "never = 1")
    assert outcome.kind is OutcomeKind.CELL_FAILED
    assert outcome.stopped_in == "c2"
    assert [(cell.cell, cell.ok) for cell in outcome.cells] == [("c1", True), ("c2", False)]
    assert text_of(outcome.cells[0]) == "before\n"
    assert outcome.cells[1].outputs[-1]["ename"] == "ZeroDivisionError"
    assert list(outcome.variables) == ["kept"]


def test_every_run_starts_anew(kernel_python: str, tmp_path: Path) -> None:
    with KernelExecutor(python=kernel_python) as executor:
        path = tmp_path / "nb.ipynb"
        assert executor.run(notebook_at(path, "x = 1\nopen('made', 'w').close()")).files == ("made",)
        again = executor.run(notebook_at(path, "import os\nassert not os.path.exists('made')\nx"), fresh=False)
    assert failure_of(again).exception == "NameError"


def test_the_listener_hears_of_each_cell_as_it_runs(kernel_python: str) -> None:
    heard: list[Event] = []
    with KernelExecutor(python=kernel_python) as executor:
        outcome = executor.run(notebook_at(None, "1", "1/0", "2"), listener=heard.append)
    assert [type(event).__name__ for event in heard] == ["CellStarted", "CellFinished"] * 2
    assert heard[0] == CellStarted("c1", 1, 3)
    assert heard[3] == CellFinished(outcome.cells[1], 2, 3)


def test_figures_are_drawn(kernel_python: str) -> None:
    needs(kernel_python, "matplotlib")
    outcome = run(
        kernel_python, "import matplotlib.pyplot as plt\nplt.plot([1, 2]);", "fig, ax = plt.subplots()\nplt.show()"
    )
    assert outcome.succeeded
    for cell in outcome.cells:
        assert [sorted(output["data"]) for output in cell.outputs] == [["image/png", "text/plain"]]


@pytest.mark.parametrize(
    ("end", "line"),
    [("", 0), ("\nplt.show()\nafter = 1", 4), ("\nfig = plt.gcf()\nfig", 5), ("\ndisplay(plt.gcf())\nplt.close()", 4)],
)
def test_a_figure_that_cannot_be_drawn_is_a_failure_of_its_cell(kernel_python: str, end: str, line: int) -> None:
    needs(kernel_python, "matplotlib")
    code = "import matplotlib.pyplot as plt\nplt.plot([1, 2])\nx = plt.title(r'$\\frac{1$')" + end
    outcome = run(kernel_python, code, "2")
    assert outcome.kind is OutcomeKind.CELL_FAILED
    assert [(cell.cell, cell.ok) for cell in outcome.cells] == [("c1", False)]
    failure = failure_of(outcome)
    assert failure.exception == "ValueError"
    assert "frac" in failure.message
    assert "builtins.ValueError" in failure.mro
    assert failure.line == line
    assert any("mathtext" in frame.file for frame in failure.frames)
    assert outcome.notes == ("Cell c1 failed while its output was displayed.",)


def test_an_object_that_cannot_be_shown_is_a_failure(kernel_python: str) -> None:
    outcome = run(kernel_python, "class A:\n    def _repr_html_(self):\n        return 1 / 0\nA()")
    assert failure_of(outcome).exception == "ZeroDivisionError"
    assert failure_of(outcome).line == 4
    assert failure_of(outcome).frames[-1].line == 3


@pytest.mark.parametrize("call", ["exit()", "quit()"])
def test_exit_ends_the_run_after_its_cell_with_a_note(kernel_python: str, call: str) -> None:
    outcome = run(kernel_python, f"print(1)\n{call}", "1/0", "2")
    assert outcome.succeeded
    assert len(outcome.cells) == 1
    assert outcome.notes == ("Cell c1 asked the kernel to exit: the 2 cells after it did not run.",)


def test_exit_in_the_last_cell_needs_no_note(kernel_python: str) -> None:
    assert run(kernel_python, "1", "exit()").notes == ()


def test_sys_exit_is_the_exception_that_it_raises(kernel_python: str) -> None:
    outcome = run(kernel_python, "import sys\nsys.exit(1)")
    assert (failure_of(outcome).exception, failure_of(outcome).line) == ("SystemExit", 2)


def test_input_fails_at_once(kernel_python: str) -> None:
    assert failure_of(run(kernel_python, "input('name?')")).exception == "StdinNotImplementedError"


SLEEP = "import time\nx = [1]\nfor _ in range(600):\n    time.sleep(0.1)"
STUBBORN = "import time\nwhile True:\n    try:\n        time.sleep(1)\n    except KeyboardInterrupt:\n        pass"
NATIVE = "import ctypes, signal\nsignal.signal(signal.SIGINT, signal.SIG_IGN)\nctypes.CDLL(None).sleep(600)"


def test_a_cell_over_its_time_is_interrupted_and_can_still_be_asked(kernel_python: str) -> None:
    outcome = run(kernel_python, "1", SLEEP, "2", cell_time_limit=1)
    assert outcome.kind is OutcomeKind.TIMED_OUT
    assert outcome.failure is None
    assert outcome.stopped_in == "c2"
    assert outcome.detail == "The time limit of 1 s for a cell was over in cell c2, line 4."
    assert outcome.variables["x"].type == "builtins.list"
    assert [(cell.cell, cell.ok) for cell in outcome.cells] == [("c1", True), ("c2", False)]


@pytest.mark.parametrize("code", [STUBBORN, NATIVE])
def test_a_cell_that_cannot_be_interrupted_is_killed(
    marks: list[str], kernel_python: str, code: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(running, "GRACE", 0.5)
    outcome = run(kernel_python, "y = 1", code, time_limit=1)
    assert outcome.kind is OutcomeKind.TIMED_OUT
    assert outcome.detail.startswith("The time limit of 1 s for the run was over in cell c2; the cell did not react")
    assert outcome.cells[0].ok
    assert not list(marked_processes(marks))


def test_a_run_over_its_time_between_cells(kernel_python: str) -> None:
    outcome = run(kernel_python, *["import time; time.sleep(0.4)"] * 9, time_limit=1, cell_time_limit=20)
    assert outcome.kind is OutcomeKind.TIMED_OUT
    assert "for the run" in outcome.detail
    assert 1 < len(outcome.cells) < 9


@pytest.mark.parametrize(
    ("code", "exit_code", "says"),
    [
        ("import os\nos.kill(os.getpid(), 9)", -9, "The kernel was killed by signal 9 (SIGKILL) in cell c2."),
        ("import os\nos._exit(3)", 3, "The kernel ended with exit code 3 in cell c2."),
        (
            "import ctypes\n\nctypes.string_at(0)",
            -11,
            "The kernel was killed by signal 11 (SIGSEGV) in cell c2, line 3.",
        ),
        ("import os\nos.abort()", -6, "The kernel was killed by signal 6 (SIGABRT) in cell c2, line 2."),
    ],
)
def test_a_kernel_that_dies(kernel_python: str, code: str, exit_code: int, says: str) -> None:
    outcome = run(kernel_python, "print('kept')", code, "2")
    assert outcome.kind is OutcomeKind.KERNEL_DIED
    assert (outcome.exit_code, outcome.detail, outcome.stopped_in) == (exit_code, says, "c2")
    assert text_of(outcome.cells[0]) == "kept\n"
    assert not outcome.cells[1].ok


def test_output_before_a_sudden_death_is_kept(kernel_python: str) -> None:
    outcome = run(kernel_python, "import os, sys, time\nprint('last words', flush=True)\ntime.sleep(0.5)\nos._exit(1)")
    assert text_of(outcome.cells[0]) == "last words\n"


def test_a_memory_error_is_out_of_memory_with_its_failure(kernel_python: str) -> None:
    outcome = run(kernel_python, "x = bytearray(10**16)")
    assert outcome.kind is OutcomeKind.OUT_OF_MEMORY
    assert failure_of(outcome).exception == "MemoryError"
    needs(kernel_python, "numpy")
    array = run(kernel_python, "import numpy as np\nnp.ones((2**20, 2**20, 100))")
    assert array.kind is OutcomeKind.OUT_OF_MEMORY
    assert failure_of(array).exception == "MemoryError"


def test_a_memory_limit_is_one_for_the_kernel(kernel_python: str) -> None:
    outcome = run(kernel_python, "x = bytearray(10**7)", "y = bytearray(2 * 10**9)", memory_limit=2 * 10**9)
    assert outcome.kind is OutcomeKind.OUT_OF_MEMORY
    assert outcome.stopped_in == "c2"


def test_a_memory_limit_that_no_kernel_fits_into_is_named(kernel_python: str) -> None:
    with pytest.raises(KernelError) as caught:
        run(kernel_python, "1", memory_limit=30 * 2**20)
    assert "memory limit of 31,457,280 bytes" in caught.value.hint


def test_a_kill_while_the_system_ran_out_of_memory(kernel_python: str, monkeypatch: pytest.MonkeyPatch) -> None:
    counts = iter([3, 4])
    monkeypatch.setattr(running, "oom_kills", lambda: next(counts))
    outcome = run(kernel_python, "import os\nos.kill(os.getpid(), 9)")
    assert outcome.kind is OutcomeKind.OUT_OF_MEMORY
    assert outcome.exit_code == -9
    assert outcome.detail.endswith("The system was out of memory.")


def test_native_code_that_says_it_had_no_memory(kernel_python: str) -> None:
    code = "import os, sys, time\nprint('std::bad_alloc', file=sys.stderr, flush=True)\ntime.sleep(0.5)\nos.abort()"
    assert run(kernel_python, code).kind is OutcomeKind.OUT_OF_MEMORY


CHILDREN = """
import subprocess, sys, os
sleep = [sys.executable, '-c', 'import time; time.sleep(600)']
plain = subprocess.Popen(sleep)
session = subprocess.Popen(sleep, start_new_session=True)
subprocess.run([sys.executable, '-c', 'import subprocess; subprocess.Popen(%r, start_new_session=True)' % sleep])
if os.fork() == 0:
    os.setsid()
    if os.fork() == 0:
        os.execv(sys.executable, sleep)
    os._exit(0)
"""


@pytest.mark.parametrize("end", ["", "\n1/0", "\nos._exit(1)", "\nimport time; time.sleep(600)"])
def test_no_process_and_no_file_is_left(marks: list[str], kernel_python: str, temporary: Path, end: str) -> None:
    run(kernel_python, CHILDREN + end, cell_time_limit=5)
    assert not list(marked_processes(marks))
    assert list(temporary.iterdir()) == []
    assert not [child for child in psutil.Process().children(recursive=True) if child.status() != psutil.STATUS_ZOMBIE]


def test_many_runs_leave_no_open_files(kernel_python: str) -> None:
    def held() -> int:
        return len(list(Path("/proc/self/fd").iterdir())) + threading.active_count()

    run(kernel_python, "1")
    before = held()
    for _ in range(3):
        run(kernel_python, "1")
    assert held() <= before + 1


@pytest.fixture
def interruptible() -> Iterator[None]:
    """A process that was started in the background may have been told to ignore the signal."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.usefixtures("interruptible")
def test_an_interrupt_ends_the_kernel_and_goes_on(marks: list[str], kernel_python: str, temporary: Path) -> None:
    def interrupt(event: Event) -> None:
        if isinstance(event, CellStarted) and event.cell == "c2":
            threading.Timer(0.5, os.kill, (os.getpid(), signal.SIGINT)).start()

    with KernelExecutor(python=kernel_python) as executor:
        with pytest.raises(KeyboardInterrupt):
            executor.run(notebook_at(None, "1", "import time; time.sleep(600)"), listener=interrupt)
        assert not list(marked_processes(marks))
        assert list(temporary.iterdir()) == []
        assert executor.run(notebook_at(None, "1")).succeeded


def test_a_failing_listener_is_heard_of_and_leaves_nothing(
    marks: list[str], kernel_python: str, temporary: Path
) -> None:
    with KernelExecutor(python=kernel_python) as executor, pytest.raises(ZeroDivisionError):
        executor.run(notebook_at(None, "1"), listener=lambda _: 1 // 0)  # type: ignore[arg-type]
    assert list(temporary.iterdir()) == []
    assert not list(marked_processes(marks))


def test_it_runs_where_an_event_loop_runs_and_in_threads(kernel_python: str) -> None:
    async def inside() -> Outcome:
        return run(kernel_python, "import asyncio\nawait asyncio.sleep(0)\nprint(1)")

    assert asyncio.run(inside()).succeeded
    outcomes: list[Outcome] = []
    threads = [threading.Thread(target=lambda: outcomes.append(run(kernel_python, "print(2)"))) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert [text_of(outcome.cells[0]) for outcome in outcomes] == ["2\n"] * 3


def test_data_beside_the_notebook_are_read_and_not_changed(kernel_python: str, tmp_path: Path) -> None:
    needs(kernel_python, "pandas")
    home = make_tree(tmp_path / "home", {"a/nb.ipynb": "{}", "a/data/x.csv": "v\n1\n", "in/y.csv": "v\n2\n"})
    before = state_of(home)
    code = """import pandas as pd, shutil, os
x = pd.read_csv('data/x.csv'); y = pd.read_csv('../in/y.csv'); z = pd.read_csv('/kaggle/input/y.csv')
x.to_csv('data/x.csv'); y.to_csv('../in/y.csv'); x.to_csv('result.csv'); os.remove('../in/y.csv'); shutil.rmtree('data')
print(int(x.v[0]), int(y.v[0]), int(z.v[0]), '/kaggle/input/y.csv', os.getcwd(), __import__('tempfile').gettempdir())"""
    with KernelExecutor(python=kernel_python, inputs={"/kaggle/input": home / "in"}) as executor:
        outcome = executor.run(notebook_at(home / "a/nb.ipynb", code, "open('/kaggle/input/missing')"))
        assert executor.collect(tmp_path / "into") == outcome.files == ("result.csv",)
    assert text_of(outcome.cells[0]) == f"1 2 2 /kaggle/input/y.csv {home}/a /tmp\n"
    assert failure_of(outcome).message.endswith("'/kaggle/input/missing'")
    assert failure_of(outcome).attributes["filename"] == "/kaggle/input/missing"
    assert failure_of(outcome).frames[0].code == "open('/kaggle/input/missing')"
    assert state_of(home) == before
    assert (tmp_path / "into/result.csv").read_text() == ",v\n0,1\n"


def test_native_code_cannot_change_small_originals(kernel_python: str, tmp_path: Path) -> None:
    home = make_tree(tmp_path / "home", {"a/nb.ipynb": "{}"})
    make = "import sqlite3\ndb = sqlite3.connect({0!r})\ndb.execute('create table if not exists t (a)')\ndb.commit()"
    run(kernel_python, "import subprocess, sys", path=home / "a/nb.ipynb")
    (home / "in").mkdir()
    (home / "in/model.bin").write_bytes(b"old")
    (home / "a/model.bin").write_bytes(b"old")
    before = state_of(home)
    native = """import ctypes
libc = ctypes.CDLL(None)
for name in (b'model.bin', b'../in/model.bin', b'../in/new.bin'):
    libc.fopen.restype = ctypes.c_void_p
    file = libc.fopen(name, b'w')
    libc.fputs(b'new', ctypes.c_void_p(file)); libc.fclose(ctypes.c_void_p(file))
named = 'model.bin', '../in/model.bin'
print([open(name).read() for name in named])"""
    outcome = run(kernel_python, native, make.format("../in/x.db"), path=home / "a/nb.ipynb")
    assert outcome.succeeded, outcome.failure
    assert text_of(outcome.cells[0]) == "['new', 'new']\n"
    assert outcome.files == ("../in/model.bin", "../in/new.bin", "../in/x.db", "model.bin")
    assert state_of(home) == before


def test_a_data_file_that_a_library_opens_by_itself(kernel_python: str, tmp_path: Path) -> None:
    needs(kernel_python, "h5py")
    home = make_tree(tmp_path / "home", {"a/nb.ipynb": "{}", "in/readme": ""})
    make = f"import h5py\nh5py.File({str(home)!r} + '/in/x.h5', 'w').create_dataset('d', data=[1])"
    subprocess.run([kernel_python, "-c", make], check=True)
    before = state_of(home)
    code = """import h5py
with h5py.File('../in/x.h5', 'a') as file:
    file['d'][0] = 2
    file.create_dataset('e', data=[3])
with h5py.File('../in/x.h5', 'r') as file:
    print(list(file), file['d'][0])"""
    outcome = run(kernel_python, code, path=home / "a/nb.ipynb")
    assert text_of(outcome.cells[0]) == "['d', 'e'] 2\n"
    assert state_of(home) == before


OWNER = """
import sys
from mlemodernizer.execution.kernel_executor import KernelExecutor
from mlemodernizer.model.notebook import Cell, CellKind, Notebook
code = "import os, time; open(%r, 'w').write(str(os.getpid())); time.sleep(600)" % sys.argv[2]
KernelExecutor(python=sys.argv[1]).run(Notebook((Cell("c", CellKind.CODE, code),)))
"""


def test_a_kernel_ends_when_its_owner_is_killed(kernel_python: str, tmp_path: Path, temporary: Path) -> None:
    file = tmp_path / "pid"
    owner = subprocess.Popen(
        [sys.executable, "-c", OWNER, kernel_python, str(file)], env={**os.environ, "TMPDIR": str(temporary)}
    )
    try:
        assert waited_for(lambda: file.exists() and file.read_text() != "")
        kernel = psutil.Process(int(file.read_text()))
    finally:
        owner.kill()
        owner.wait()
    assert waited_for(lambda: not kernel.is_running() or kernel.status() == psutil.STATUS_ZOMBIE)


def waited_for(condition: Callable[[], bool]) -> bool:
    deadline = time.monotonic() + 60
    while not condition() and time.monotonic() < deadline:
        time.sleep(0.1)
    return condition()


def test_files_that_a_notebook_left_open_are_complete(kernel_python: str, tmp_path: Path) -> None:
    with KernelExecutor(python=kernel_python) as executor:
        executor.run(notebook_at(tmp_path / "nb.ipynb", "f = open('o', 'w')\nf.write('text')"))
        executor.collect(tmp_path / "into")
    assert (tmp_path / "into/o").read_text() == "text"


def test_the_kernel_sees_no_keys_of_ours(kernel_python: str, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("OPENAI_API_KEY", "MY_TOKEN", "MPLBACKEND", "PYTHONPATH", "PYTHONWARNINGS", "OMP_NUM_THREADS", "MINE"):
        monkeypatch.setenv(name, "error" if name == "PYTHONWARNINGS" else "1")
    names = run(kernel_python, "import os\nfor n in os.environ: print(n)", env_allow=["MIN*"])
    seen = set(text_of(names.cells[0]).split())
    assert {"OMP_NUM_THREADS", "MINE", "PATH", "HOME"} <= seen
    assert not {"OPENAI_API_KEY", "MY_TOKEN", "PYTHONPATH", "PYTHONWARNINGS"} & seen


def test_the_notebooks_own_kernel_name_is_ignored_and_this_is_said(kernel_python: str) -> None:
    def noted(metadata: Any) -> tuple[str, ...]:
        cells = (Cell("c", CellKind.CODE, "1"),)
        with KernelExecutor(python=kernel_python) as executor:
            return executor.run(Notebook(cells, metadata=metadata)).notes

    assert noted({"kernelspec": {"name": "python2"}}) == (
        f"The notebook names the kernel 'python2'; it was run with {kernel_python}.",
    )
    assert noted({"kernelspec": {"name": "python3", "display_name": "Python 3"}}) == ()
    assert noted({"kernelspec": "odd"}) == ()


def test_a_users_ipython_settings_do_not_matter(
    kernel_python: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    make_tree(tmp_path, {".ipython/profile_default/startup/00.py": "surprise = 1"})
    before = state_of(tmp_path)
    monkeypatch.setenv("HOME", str(tmp_path))
    assert failure_of(run(kernel_python, "surprise")).exception == "NameError"
    after = {name: held for name, held in state_of(tmp_path).items() if not name.startswith((".cache", ".config"))}
    assert after == before


@pytest.mark.parametrize(
    "options",
    [
        {"time_limit": 0},
        {"cell_time_limit": -1},
        {"startup_timeout": 0},
        {"memory_limit": 0},
        {"max_output_bytes": 0},
        {"time_limit": float("nan")},
    ],
)
def test_bounds_that_are_none(options: dict[str, Any]) -> None:
    with pytest.raises(ConfigurationError, match="is no bound\nGive a number greater than 0"):
        KernelExecutor(**options)


def test_one_name_is_no_list_of_names() -> None:
    with pytest.raises(ConfigurationError, match=r"Give a list: \['MY_NAME'\]"):
        KernelExecutor(env_allow="MY_NAME")


def test_an_interpreter_that_is_not_there() -> None:
    with pytest.raises(ProbeError, match="-m venv"):
        KernelExecutor(python="/no/such/python")


def test_nothing_to_collect(tmp_path: Path, kernel_python: str) -> None:
    with KernelExecutor(python=kernel_python) as executor:
        with pytest.raises(WorkspaceError, match="nothing to collect\nCollect after `run`"):
            executor.collect(tmp_path)
        executor.run(notebook_at(None, "1"))
        executor.close()
        executor.close()
        with pytest.raises(WorkspaceError, match="nothing to collect"):
            executor.collect(tmp_path)


def fake_python(tmp_path: Path, text: str) -> str:
    path = tmp_path / "python"
    path.write_text(f"#!/bin/sh\n{text}\n")
    path.chmod(0o755)
    return str(path)


def test_a_kernel_that_does_not_start_is_tried_twice_and_says_why(tmp_path: Path, temporary: Path) -> None:
    python = fake_python(tmp_path, f"echo started >> {tmp_path}/log; echo No module named ipykernel >&2; exit 1")
    with pytest.raises(KernelError) as caught:
        run(python, "1")
    assert "ended with exit code 1 while it started:\nNo module named ipykernel" in str(caught.value)
    assert caught.value.hint.endswith(f"{python} -m pip install --upgrade ipykernel")
    assert (tmp_path / "log").read_text() == "started\nstarted\n"
    assert list(temporary.iterdir()) == []


def test_a_kernel_that_starts_the_second_time(tmp_path: Path, kernel_python: str) -> None:
    python = fake_python(tmp_path, f'if mkdir {tmp_path}/first 2>&-; then exit 1; fi; exec {kernel_python} "$@"')
    assert run(python, "1").succeeded


def test_a_kernel_that_never_answers(marks: list[str], tmp_path: Path, temporary: Path) -> None:
    python = fake_python(tmp_path, "sleep 600")
    with pytest.raises(KernelError, match=r"did not answer within 0\.5 s of its start\n.*larger startup_timeout"):
        run(python, "1", startup_timeout=0.5)
    assert not list(marked_processes(marks))
    assert list(temporary.iterdir()) == []


def test_an_interpreter_for_another_system(tmp_path: Path) -> None:
    path = tmp_path / "python"
    path.write_bytes(b"\x7fELF\x00")
    path.chmod(0o755)
    with pytest.raises(KernelError, match=r"cannot be executed: .*\nGive the path of a Python"):
        run(str(path), "1")
