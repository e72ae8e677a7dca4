"""Writing files: all of them or none, and nothing of the user's overwritten."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from notebook_builders import code, ipynb, stream

from mlemodernizer.errors import NotebookWriteError
from mlemodernizer.files import parse_notebook, read_notebook, write_notebook
from mlemodernizer.files.writing import check_beside, check_output, write_beside
from mlemodernizer.model.notebook import LocalModule, Notebook

RAW = ipynb(code("import helpers, pack.tool\nx = 1", id="a"))
MODULES = {"helpers.py": b"y = 1\r\n", "pack/__init__.py": b"", "pack/tool.py": b"# coding: latin-1\nz = '\xe9'\n"}


@pytest.fixture
def source(tmp_path: Path) -> Path:
    folder = tmp_path / "in"
    for name, content in MODULES.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content)
    (folder / "old.ipynb").write_bytes(RAW)
    return folder / "old.ipynb"


@pytest.fixture
def out(tmp_path: Path) -> Path:
    (tmp_path / "out").mkdir()
    return tmp_path / "out"


@pytest.fixture
def edited(source: Path) -> Notebook:
    return read_notebook(source).with_sources({"a": "x = 2"})


@pytest.fixture
def module_edited(source: Path) -> Notebook:
    return read_notebook(source).with_sources({"pack/tool.py": "# coding: latin-1\nz = 'ü'\n"})


def files(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()
    }


@contextmanager
def refused(folder: Path, message: str, hint: str) -> Iterator[None]:
    """The write is refused for that reason, and everything under `folder` stays as it is."""
    before = files(folder), sorted(folder.rglob("*"))
    with pytest.raises(NotebookWriteError, match=message) as caught:
        yield
    assert hint in caught.value.hint
    assert (files(folder), sorted(folder.rglob("*"))) == before


def test_the_output_is_beside_the_input(edited: Notebook, source: Path) -> None:
    new = source.parent / "new.ipynb"
    assert write_notebook(edited, str(new)) == (new,)
    assert new.read_bytes() == ipynb(code("x = 2", id="a"))
    assert files(source.parent) == {**MODULES, "old.ipynb": RAW, "new.ipynb": new.read_bytes()}


def test_a_relative_path(edited: Notebook, out: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(out)
    assert write_notebook(edited, "new.ipynb") == (out / "new.ipynb",)


def test_outputs_of_the_run(edited: Notebook, out: Path) -> None:
    write_notebook(edited, out / "new.ipynb", outputs={"a": [stream("1")]}, execution_counts={"a": 3})
    expected = ipynb(code("x = 2", [stream(["1"])], id="a", execution_count=3))
    assert files(out) == {"new.ipynb": expected}


def test_a_python_file(tmp_path: Path) -> None:
    (tmp_path / "old.py").write_bytes(b"x = 1")
    notebook = read_notebook(tmp_path / "old.py").with_sources({"cell-1": "x = 2"})
    write_notebook(notebook, tmp_path / "new.PY")
    assert (tmp_path / "new.PY").read_bytes() == b"x = 2"


def test_an_old_format_is_written_as_ipynb(tmp_path: Path) -> None:
    old = b'{"nbformat": 3, "metadata": {}, "worksheets": [{"cells": [{"cell_type": "code", "input": "x = 1"}]}]}'
    write_notebook(parse_notebook(old, tmp_path / "old.ipynb"), tmp_path / "new.ipynb")
    assert b'"nbformat": 4' in (tmp_path / "new.ipynb").read_bytes()


def test_a_notebook_made_in_memory(tmp_path: Path) -> None:
    made = Notebook(parse_notebook(RAW, None).cells, modules=(LocalModule("helpers.py", "x = 1"),))
    assert write_notebook(made, tmp_path / "new.ipynb") == (tmp_path / "new.ipynb", tmp_path / "helpers.py")
    assert (tmp_path / "helpers.py").read_bytes() == b"x = 1"


def test_the_input_is_never_overwritten(edited: Notebook, source: Path, tmp_path: Path) -> None:
    link, hard, folder = tmp_path / "link.ipynb", tmp_path / "hard.ipynb", tmp_path / "again"
    link.symlink_to(source)
    os.link(source, hard)
    folder.symlink_to(source.parent)
    dotted = source.parent / "pack" / ".." / "old.ipynb"
    for path in (source, link, hard, folder / "old.ipynb", dotted):
        for force in (False, True):
            with refused(tmp_path, "is never overwritten", "another folder"):
                write_notebook(edited, path, force=force)


def test_a_module_of_the_input_is_never_overwritten(source: Path) -> None:
    (source.parent / "main.py").write_bytes(b"import helpers")
    notebook = read_notebook(source.parent / "main.py")
    with refused(source.parent, "is never overwritten", "another folder"):
        write_notebook(notebook, source.parent / "helpers.py", force=True)


def test_an_existing_file_is_kept_without_force(edited: Notebook, out: Path) -> None:
    (out / "new.ipynb").write_bytes(b"mine")
    with refused(out, "exists already", "force"):
        write_notebook(edited, out / "new.ipynb")
    (out / "new.ipynb").chmod(0o640)
    write_notebook(edited, out / "new.ipynb", force=True)
    assert files(out) == {"new.ipynb": ipynb(code("x = 2", id="a"))}
    assert (out / "new.ipynb").stat().st_mode & 0o777 == 0o640


def test_a_link_that_is_overwritten_leaves_its_target(edited: Notebook, out: Path) -> None:
    (out / "target").write_bytes(b"mine")
    (out / "new.ipynb").symlink_to(out / "target")
    (out / "dangling.ipynb").symlink_to(out / "nothing")
    for name in ("new.ipynb", "dangling.ipynb"):
        with refused(out, "exists already", "force"):
            write_notebook(edited, out / name)
        write_notebook(edited, out / name, force=True)
    assert sorted(files(out)) == ["dangling.ipynb", "new.ipynb", "target"]
    assert (out / "target").read_bytes() == b"mine"


def test_impossible_places(edited: Notebook, out: Path) -> None:
    with refused(out, "is a folder", "old.ipynb"):
        write_notebook(edited, out)
    with refused(out, "there is no folder", "Make it first"):
        write_notebook(edited, out / "none" / "new.ipynb")
    with refused(out, r"written as \.ipynb, not as \.py", "nbconvert"):
        write_notebook(edited, out / "new.py")
    with refused(out, r"written as \.ipynb, not as a file without suffix", "ends in .ipynb"):
        write_notebook(edited, out / "new")
    with refused(out, "cannot be written", "another folder"):
        write_notebook(edited, out / ("x" * 300 + ".ipynb"))
    with refused(out, "cannot be written: .*embedded null", "another folder"):
        write_notebook(edited, out / "\0.ipynb")


def test_a_python_file_is_not_written_as_ipynb(tmp_path: Path, out: Path) -> None:
    with refused(out, r"written as \.py, not as \.ipynb", "ends in .py"):
        write_notebook(parse_notebook(b"x = 1", tmp_path / "a.py"), out / "new.ipynb")


def test_a_changed_module_takes_the_others_along(module_edited: Notebook, out: Path) -> None:
    written = write_notebook(module_edited, out / "new.ipynb")
    assert [path.relative_to(out).as_posix() for path in written] == [
        "new.ipynb", "helpers.py", "pack/__init__.py", "pack/tool.py"
    ]  # fmt: skip
    assert files(out) == {**MODULES, "pack/tool.py": b"# coding: latin-1\nz = '\xfc'\n", "new.ipynb": RAW}


def test_unchanged_modules_stay_where_they_are(edited: Notebook, out: Path) -> None:
    write_notebook(edited, out / "new.ipynb")
    assert sorted(files(out)) == ["new.ipynb"]


def test_an_equal_module_is_in_nobodys_way(module_edited: Notebook, out: Path) -> None:
    (out / "helpers.py").write_bytes(MODULES["helpers.py"])
    assert out / "helpers.py" not in write_notebook(module_edited, out / "new.ipynb")
    assert sorted(files(out)) == ["helpers.py", "new.ipynb", "pack/__init__.py", "pack/tool.py"]


def test_the_same_repaired_module_is_in_nobodys_way(module_edited: Notebook, out: Path) -> None:
    write_notebook(module_edited, out / "first.ipynb")
    assert write_notebook(module_edited, out / "second.ipynb") == (out / "second.ipynb",)


def test_another_module_is_kept_without_force(module_edited: Notebook, out: Path) -> None:
    (out / "helpers.py").write_bytes(b"mine")
    with refused(out, "helpers.py exists already", "another name"):
        write_notebook(module_edited, out / "new.ipynb")
    write_notebook(module_edited, out / "new.ipynb", force=True)
    assert files(out)["helpers.py"] == MODULES["helpers.py"]


def test_a_changed_module_never_goes_onto_the_original(module_edited: Notebook, source: Path, tmp_path: Path) -> None:
    (tmp_path / "again").symlink_to(source.parent)
    for folder in (source.parent, tmp_path / "again"):
        for force in (False, True):
            with refused(tmp_path, r"tool\.py is a local module", "another folder"):
                write_notebook(module_edited, folder / "new.ipynb", force=force)


def test_a_module_that_its_encoding_cannot_hold(source: Path, out: Path) -> None:
    notebook = read_notebook(source).with_sources({"pack/tool.py": "# coding: latin-1\nz = '→'\n"})
    with refused(out, r"pack/tool\.py cannot be written: latin-1", "coding: utf-8"):
        write_notebook(notebook, out / "new.ipynb")


def test_a_module_with_a_byte_order_mark_keeps_it(source: Path, out: Path) -> None:
    (source.parent / "helpers.py").write_bytes(b"\xef\xbb\xbfy = 1")
    notebook = read_notebook(source).with_sources({"helpers.py": "y = 2"})
    write_notebook(notebook, out / "new.ipynb")
    assert files(out)["helpers.py"] == b"\xef\xbb\xbfy = 2"


@pytest.mark.parametrize("damage", [None, b"\0"])
def test_a_module_that_is_gone_meanwhile_counts_as_changed(source: Path, out: Path, damage: bytes | None) -> None:
    notebook = read_notebook(source)
    if damage is None:
        (source.parent / "helpers.py").unlink()
    else:
        (source.parent / "helpers.py").write_bytes(damage)
    write_notebook(notebook, out / "new.ipynb")
    assert files(out) == {**MODULES, "new.ipynb": RAW}


FAILURES = [
    (PermissionError(errno.EACCES, "Permission denied"), "write permission"),
    (OSError(errno.EROFS, "Read-only file system"), "write permission"),
    (OSError(errno.ENOSPC, "No space left on device"), "disk is full"),
    (OSError(errno.EIO, "Input/output error"), "Check the path and the disk"),
]


def fail_on(monkeypatch: pytest.MonkeyPatch, owner: Any, name: str, error: OSError, *, after: int) -> None:
    """Let a function fail once it has worked `after` times."""
    original, calls = getattr(owner, name), []

    def failing(*args: Any, **options: Any) -> Any:
        calls.append(args)
        if len(calls) > after:
            raise error
        return original(*args, **options)

    monkeypatch.setattr(owner, name, failing)


@pytest.mark.parametrize("failure", FAILURES)
@pytest.mark.parametrize("after", [0, 2])
def test_a_failure_while_preparing_leaves_nothing(
    module_edited: Notebook, out: Path, monkeypatch: pytest.MonkeyPatch, failure: tuple[OSError, str], after: int
) -> None:
    error, hint = failure
    with monkeypatch.context() as patch, refused(out, f"cannot be written: {error.strerror}. Nothing was", hint):
        fail_on(patch, os, "fsync", error, after=after)
        write_notebook(module_edited, out / "new.ipynb")


@pytest.mark.parametrize("after", [0, 1, 2, 3])
def test_a_failure_while_publishing_takes_the_earlier_files_back(
    module_edited: Notebook, out: Path, monkeypatch: pytest.MonkeyPatch, after: int
) -> None:
    error = OSError(errno.EIO, "Input/output error")
    with monkeypatch.context() as patch, refused(out, "Input/output error", "Check the path"):
        fail_on(patch, os, "link", error, after=after)
        fail_on(patch, Path, "replace", error, after=0)
        write_notebook(module_edited, out / "new.ipynb")


def test_a_failure_while_replacing_puts_the_old_files_back(
    module_edited: Notebook, out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (out / "helpers.py").write_bytes(b"mine")
    (out / "new.ipynb").write_bytes(b"mine too")
    error = OSError(errno.EIO, "Input/output error")
    with monkeypatch.context() as patch, refused(out, r"new\.ipynb cannot be written", "Check the path"):
        fail_on(patch, Path, "replace", error, after=1)
        write_notebook(module_edited, out / "new.ipynb", force=True)


def test_a_file_system_without_hard_links(edited: Notebook, out: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fail_on(monkeypatch, os, "link", PermissionError(errno.EPERM, "Operation not permitted"), after=0)
    write_notebook(edited, out / "new.ipynb")
    assert files(out) == {"new.ipynb": ipynb(code("x = 2", id="a"))}


def test_a_file_that_comes_into_being_meanwhile_is_kept(
    edited: Notebook, out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    new, sync = out / "new.ipynb", os.fsync

    def intrude(handle: int) -> None:
        sync(handle)
        new.write_bytes(b"theirs")

    monkeypatch.setattr(os, "fsync", intrude)
    with pytest.raises(NotebookWriteError, match="exists already"):
        write_notebook(edited, new)
    assert files(out) == {"new.ipynb": b"theirs"}


def test_a_file_that_comes_into_being_where_there_are_no_hard_links(
    edited: Notebook, out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def intrude(temporary: Path, path: Path) -> None:
        path.write_bytes(b"theirs")
        raise PermissionError(errno.EPERM, "Operation not permitted")

    monkeypatch.setattr(os, "link", intrude)
    with pytest.raises(NotebookWriteError, match="Operation not permitted"):
        write_notebook(edited, out / "new.ipynb")
    assert files(out) == {"new.ipynb": b"theirs"}


def test_a_new_file_has_the_usual_permissions(edited: Notebook, out: Path) -> None:
    (out / "usual").write_bytes(b"")
    write_notebook(edited, out / "new.ipynb")
    assert (out / "new.ipynb").stat().st_mode == (out / "usual").stat().st_mode


def test_a_result_can_be_checked_for_before_the_job(edited: Notebook, source: Path, out: Path) -> None:
    check_output(edited, out / "new.ipynb", force=False)
    with refused(out, "there is no folder", "Make it first"):
        check_output(edited, out / "none" / "new.ipynb", force=True)
    with refused(out, "is never overwritten", "another folder"):
        check_output(edited, source, force=True)
    (out / "old.json").mkdir()
    with refused(out, r"old\.json is a folder", "Name a file in it"):
        check_beside(edited, out / "old.json", force=True)


def test_missing_permission_is_known_before_the_job(
    edited: Notebook, out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "access", lambda *_: False)
    with refused(out, r"new\.ipynb cannot be written: no write permission", "write permission on"):
        check_output(edited, out / "new.ipynb", force=False)
    with refused(out, r"r\.json cannot be written: no write permission", "write permission on"):
        check_beside(edited, out / "none" / "r.json", force=False)


def test_a_changed_module_without_a_place_is_known_before_the_job(module_edited: Notebook, source: Path) -> None:
    with refused(source.parent, "is a local module of the notebook", "another folder"):
        check_output(module_edited, source.parent / "new.ipynb", force=True)


def test_a_report_is_written_with_the_same_care(edited: Notebook, source: Path, out: Path) -> None:
    assert write_beside(edited, out / "a.json", b"{}", force=False) == out / "a.json"
    with refused(out, "exists already", "another name"):
        write_beside(edited, out / "a.json", b"{1}", force=False)
    with refused(source.parent, "is never overwritten", "another folder"):
        write_beside(edited, source.parent / "helpers.py", b"{}", force=True)
    assert write_beside(edited, out / "a.json", b"{2}", force=True).read_bytes() == b"{2}"
