from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

import psutil
import pytest

from mlemodernizer.execution.kernel_environment import ALLOWED, MARK, kernel_environment
from mlemodernizer.execution.processes import describe_exit, kill_run, oom_kills

SLEEP = [sys.executable, "-c", "import time; time.sleep(600)"]


def alive(pid: int) -> bool:
    try:
        return psutil.Process(pid).status() != psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return False


def test_children_and_marked_orphans_are_ended_and_nobody_else(tmp_path: Path) -> None:
    marked = {**os.environ, MARK: "this run"}
    unmarked = {name: value for name, value in os.environ.items() if name != MARK}
    parent = subprocess.Popen(
        [sys.executable, "-c", f"import subprocess; subprocess.Popen({SLEEP!r}, env={unmarked!r}).wait()"], env=marked
    )
    orphan_file = tmp_path / "pid"
    spawn = (
        f"import subprocess as s; child = s.Popen({SLEEP!r}, start_new_session=True)\n"
        f"open({str(orphan_file)!r}, 'w').write(str(child.pid))"
    )
    subprocess.run([sys.executable, "-c", spawn], env=marked, check=True)
    orphan = int(orphan_file.read_text())
    other = subprocess.Popen(SLEEP, env={**os.environ, MARK: "another run"})
    try:
        deadline = time.monotonic() + 30
        while not (children := psutil.Process(parent.pid).children()) and time.monotonic() < deadline:
            time.sleep(0.05)
        kill_run(parent.pid, "this run")
        assert not alive(children[0].pid)
        assert not alive(orphan)
        assert not alive(parent.pid)
        assert alive(other.pid)
        kill_run(None, "this run")
        kill_run(2**22 + 1, "this run")
    finally:
        other.kill()
        other.wait()
        parent.wait()


def test_kills_for_want_of_memory_are_counted_where_the_system_counts_them(tmp_path: Path) -> None:
    events, control = tmp_path / "memory.events", tmp_path / "oom_control"
    events.write_text("low 0\noom 5\noom_kill 2\noom_group_kill 9\n")
    control.write_text("oom_kill_disable 0\nunder_oom 0\noom_kill 1\n")
    assert oom_kills([str(events), str(control), str(tmp_path / "gone")]) == 3
    events.write_text("nothing of the kind")
    assert oom_kills([str(events)]) == 0
    assert oom_kills() >= 0


@pytest.mark.parametrize(
    ("code", "words"),
    [
        (0, "ended with exit code 0"),
        (-9, "was killed by signal 9 (SIGKILL)"),
        (-11, "was killed by signal 11 (SIGSEGV)"),
        (-99, "was killed by signal 99"),
    ],
)
def test_exit_codes_in_words(code: int, words: str) -> None:
    assert describe_exit(code) == words


def test_variables_are_passed_on_by_name_only() -> None:
    given = {
        "HOME": "/h",
        "LC_ALL": "C",
        "PATH": "/bin",
        "AWS_SECRET_ACCESS_KEY": "s",
        "OPENAI_API_KEY": "s",
        "HTTPS_PROXY": "http://user:password@proxy",
        "PYTHONSTARTUP": "/x",
        "JPY_PARENT_PID": "1",
        "MINE_A": "a",
        "OTHER": "o",
    }
    seen = kernel_environment("/env/bin/python", {"TMPDIR": "/t"}, ["MINE_*", "OTHER"], given)
    assert seen == {
        "HOME": "/h",
        "LC_ALL": "C",
        "PATH": "/env/bin:/bin",
        "MINE_A": "a",
        "OTHER": "o",
        "TMPDIR": "/t",
        "PYTHONHASHSEED": "0",
        "PIP_NO_INDEX": "1",
    }


def test_no_allowed_name_could_be_that_of_a_secret() -> None:
    assert not [name for name in ALLOWED if any(word in name for word in ("KEY", "TOKEN", "SECRET", "PASS", "PROXY"))]
    assert "*" not in {name[0] for name in ALLOWED}
