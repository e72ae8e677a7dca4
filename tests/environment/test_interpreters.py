from __future__ import annotations

import sys
from pathlib import Path

import pytest

from mlemodernizer.errors import ProbeError
from mlemodernizer.interpreters import find_interpreter


def test_none_is_the_interpreter_that_runs_us() -> None:
    assert find_interpreter() == sys.executable


def test_a_path_is_made_absolute_and_its_links_are_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "py").symlink_to(sys.executable)
    monkeypatch.chdir(tmp_path)
    assert find_interpreter("./py") == str(tmp_path / "py")


def test_a_virtual_environment_is_given_by_its_folder(tmp_path: Path) -> None:
    (tmp_path / "bin").mkdir()
    (tmp_path / "bin" / "python").symlink_to(sys.executable)
    assert find_interpreter(tmp_path) == str(tmp_path / "bin" / "python")


def test_a_command_is_looked_for_on_path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "python3.99").symlink_to(sys.executable)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert find_interpreter("python3.99") == str(tmp_path / "python3.99")


@pytest.mark.parametrize("given", ["", "no-such-python", "./no/such/python", "."])
def test_what_cannot_be_found_says_how_to_make_one(given: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(ProbeError, match="-m venv ENV"):
        find_interpreter(given)


def test_a_file_that_may_not_be_executed(tmp_path: Path) -> None:
    (tmp_path / "python").write_text("")
    with pytest.raises(ProbeError, match=r"not executable\n.*chmod \+x"):
        find_interpreter(tmp_path / "python")


def test_an_environment_whose_base_is_gone(tmp_path: Path) -> None:
    (tmp_path / "python").symlink_to(tmp_path / "gone" / "python3.7")
    with pytest.raises(ProbeError, match=r"which is gone\n.*create the environment again"):
        find_interpreter(tmp_path / "python")
