"""The command line, as a user calls it."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import psutil
import pytest

from mlemodernizer.cli.app import _mappings
from mlemodernizer.errors import ConfigurationError


def command(*args: str | Path, cwd: Path | None = None) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "mlemodernizer", *map(str, args)],
        capture_output=True,
        text=True,
        check=False,
        cwd=cwd,
        timeout=120,
    )


@pytest.fixture
def broken(tmp_path: Path) -> Path:
    (tmp_path / "real").mkdir()
    (tmp_path / "real" / "x.csv").write_text("a\n1\n", encoding="utf-8")
    (tmp_path / "nb").mkdir()
    path = tmp_path / "nb" / "old.py"
    first = "# %%\nimport numpy as np\nimport pandas as pd\n"
    second = "# %%\nprint(pd.read_csv('../input/x.csv').a.astype(np.int)[0])\n"
    path.write_text(first + second, encoding="utf-8")
    return path


def test_fix_check_fix_again(broken: Path, kernel_python: str, tmp_path: Path) -> None:
    out, report = tmp_path / "new.py", tmp_path / "report.json"
    mapping = f"../input={tmp_path / 'real'}"
    fix = ("fix", broken, "-o", out, "--python", kernel_python, "--input", mapping, "--report", report, "--diff")
    done = command(*fix)
    assert done.returncode == 0, done.stderr + done.stdout
    assert "restored" in done.stdout
    assert "numpy.builtin_aliases" in done.stdout
    assert "+print(pd.read_csv('../input/x.csv').a.astype(int)[0])" in done.stdout
    assert "run 1" in done.stderr
    assert json.loads(report.read_text("utf-8"))["status"] == "restored"
    assert "astype(int)" in out.read_text("utf-8")

    again = command(*fix)
    assert again.returncode == 2
    assert "exists already" in again.stderr
    assert "Traceback" not in again.stderr
    assert command(*fix, "--force", "--quiet").returncode == 0

    check = command("check", broken, "--python", kernel_python)
    assert check.returncode == 1
    assert "1 finding(s), 1 with a rule" in check.stdout
    assert command("check", out, "--python", kernel_python).returncode == 0


def test_fix_says_what_blocks(broken: Path, kernel_python: str, tmp_path: Path) -> None:
    done = command("fix", broken, "-o", tmp_path / "new.py", "--python", kernel_python, "-q")
    assert done.returncode == 1
    assert "blocked" in done.stdout
    assert "x.csv" in done.stdout
    assert "Next:" in done.stdout


def test_the_input_is_never_overwritten(broken: Path, kernel_python: str) -> None:
    before = broken.read_bytes()
    done = command("fix", broken, "-o", broken, "--python", kernel_python, "--force")
    assert done.returncode == 2
    assert "never overwritten" in done.stderr
    assert broken.read_bytes() == before


@pytest.mark.parametrize(
    ("args", "message"),
    [
        (("fix", "none.ipynb", "-o", "x.ipynb"), "none.ipynb"),
        (("fix", "x.py"), "--output"),
        (("fix", "x.py", "-o", "y.py", "--input", "nonsense"), "PATH=DIR"),
        (("fix", "x.py", "-o", "y.py", "--python", "no-such-python"), "no-such-python"),
        (("check", "none.ipynb"), "none.ipynb"),
        (("rules", "--library", "cobol"), "pandas"),
        (("unknown",), "unknown"),
        (("fix", "x.py", "-o", "y.py", "--no-such-option"), "--no-such-option"),
    ],
)
def test_wrong_usage_exits_with_2_and_says_what_to_do(args: tuple[str, ...], message: str, tmp_path: Path) -> None:
    (tmp_path / "x.py").write_text("x = 1\n", encoding="utf-8")
    done = command(*args, cwd=tmp_path)
    assert done.returncode == 2, done.stdout
    assert message in done.stderr
    assert "Traceback" not in done.stderr
    assert not (tmp_path / "y.py").exists()


def test_report_and_output_are_two_files(broken: Path, tmp_path: Path) -> None:
    out = tmp_path / "new.py"
    done = command("fix", broken, "-o", out, "--report", tmp_path / "nb" / ".." / "new.py", "--force")
    assert done.returncode == 2
    assert "--output and --report" in done.stderr
    assert not out.exists()


def test_a_module_without_a_place_is_known_before_the_job(broken: Path, kernel_python: str) -> None:
    (broken.parent / "helper.py").write_text("import numpy as np\nx = np.int(1)\n", encoding="utf-8")
    broken.write_text("import helper\nprint(helper.x)\n", encoding="utf-8")
    done = command("fix", broken, "-o", broken.parent / "new.py", "--python", kernel_python)
    assert done.returncode == 2
    assert "helper.py is a local module" in done.stderr
    assert "run 1" not in done.stderr


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_leaves_nothing_behind(number: int, kernel_python: str, tmp_path: Path) -> None:
    for name in ("nb", "t"):
        (tmp_path / name).mkdir()
    (tmp_path / "nb" / "long.py").write_text(
        "import subprocess, time\n"
        "child = subprocess.Popen(['sleep', '600'], start_new_session=True)\n"
        f"open({str(tmp_path / 'pid')!r}, 'w').write(str(child.pid))\n"
        "time.sleep(600)\n",
        encoding="utf-8",
    )
    command_line = [sys.executable, "-m", "mlemodernizer", "fix", "long.py", "-o", "new.py", "--python", kernel_python]
    environment = {**os.environ, "TMPDIR": str(tmp_path / "t")}
    # an ignored interrupt, as in a shell's background, would be inherited
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        job = subprocess.Popen(command_line, cwd=tmp_path / "nb", env=environment, stderr=subprocess.PIPE, text=True)
    finally:
        signal.signal(signal.SIGINT, before)
    until = time.monotonic() + 60
    while not ((tmp_path / "pid").exists() and (tmp_path / "pid").read_text("utf-8")) and time.monotonic() < until:
        time.sleep(0.1)
    job.send_signal(number)
    _, said = job.communicate(timeout=60)
    assert job.returncode == 128 + number
    assert "Interrupted; nothing was written." in said
    assert list((tmp_path / "t").iterdir()) == []
    child = int((tmp_path / "pid").read_text("utf-8"))
    assert not psutil.pid_exists(child) or psutil.Process(child).status() == psutil.STATUS_ZOMBIE


def test_rules_are_listed() -> None:
    done = command("rules", "--library", "pandas")
    assert done.returncode == 0
    assert "pandas.frame_append" in done.stdout
    assert "sklearn." not in done.stdout


def test_version_and_help() -> None:
    assert command("--version").stdout.startswith("mlemodernizer ")
    assert "check" in command("--help").stdout


def test_mappings() -> None:
    assert _mappings(["../input=data", "/kaggle/input=a=b"]) == {"../input": "data", "/kaggle/input": "a=b"}
    for wrong in (["=x"], ["x="], ["x"], ["a=b", "a=c"]):
        with pytest.raises(ConfigurationError):
            _mappings(wrong)
