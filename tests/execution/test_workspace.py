from __future__ import annotations

import errno
import os
import tempfile
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pytest
from workspaces import State, guarded_ok, make_tree, notebook_at, state_of

from mlemodernizer.errors import ConfigurationError, ModernizerError, WorkspaceError
from mlemodernizer.execution import mirror, workspace
from mlemodernizer.execution.workspace import Workspace

Make = Callable[..., Workspace]

FILES = {
    "a/b/nb.ipynb": "{}",
    "a/b/table.csv": "t",
    "a/b/data/x.csv": "x",
    "a/b/.git/config": "g",
    "a/b/venv/pyvenv.cfg": "v",
    "a/b/__pycache__/m.pyc": "p",
    "a/b/.ipynb_checkpoints/nb.ipynb": "{}",
    "a/input/set/y.csv": "y",
    "top.csv": "top",
}


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return make_tree(tmp_path / "home", FILES)


@pytest.fixture
def make(home: Path) -> Iterator[Make]:
    made: list[Workspace] = []
    before: list[State] = []

    def make_one(
        *sources: str, inputs: Mapping[str, str | Path] | None = None, modules: Mapping[str, str] | None = None
    ) -> Workspace:
        before.append(state_of(home))
        made.append(Workspace(notebook_at(home / "a/b/nb.ipynb", *sources, modules=modules), inputs))
        return made[-1]

    yield make_one
    for each in made:
        each.close()
        assert not each.folder.exists()
    assert not before or state_of(home) == before[0]


@pytest.mark.parametrize("path", ["table.csv", "data/x.csv", "../input/set/y.csv", "../../top.csv", "../b/table.csv"])
def test_a_relative_path_means_what_it_does_beside_the_notebook(make: Make, home: Path, path: str) -> None:
    assert (make().cwd / path).read_text() == (home / "a/b" / path).read_text()


def test_a_path_up_to_the_root_and_down_again(make: Make, home: Path) -> None:
    up = "../" * (len((home / "a/b").parts) - 1)
    assert (make().cwd / (up + str(home / "top.csv")[1:])).read_text() == "top"


def test_what_no_run_has_use_for_is_not_there(make: Make) -> None:
    assert sorted(path.name for path in make().cwd.iterdir()) == ["data", "nb.ipynb", "table.csv"]


def test_a_notebook_reached_through_a_link_lies_where_the_link_leads(home: Path) -> None:
    (home / "link").symlink_to(home / "a/b")
    made = Workspace(notebook_at(home / "link" / "nb.ipynb"))
    try:
        assert (made.cwd / "../input/set/y.csv").read_text() == "y"
    finally:
        made.close()


def test_a_folder_that_may_not_be_listed_can_be_passed_through(make: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    listed, scandir = [], os.scandir

    def forbidden(path: str) -> object:
        listed.append(path)
        if str(path) == "/":
            raise PermissionError(errno.EACCES, "no", path)
        return scandir(path)

    monkeypatch.setattr("mlemodernizer.execution.in_kernel.overlay.os.scandir", forbidden)
    assert (make().cwd / "table.csv").read_text() == "t"
    assert "/" in listed


def test_a_notebook_that_is_a_link_lies_where_the_link_is(home: Path) -> None:
    (home / "elsewhere").mkdir()
    (home / "elsewhere" / "nb.ipynb").write_text("", encoding="utf-8")
    (home / "a/b/linked.ipynb").symlink_to(home / "elsewhere" / "nb.ipynb")
    made = Workspace(notebook_at(home / "a/b/linked.ipynb"))
    assert made.cwd.parts[-2:] == ("a", "b")
    made.close()


def test_many_and_large_files_are_linked(make: Make, home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(mirror, "COPY_LIMIT", 3)
    (home / "a/b/large.bin").write_bytes(b"1234")
    make_tree(home / "a/b", {f"many/{number}.txt": "n" for number in range(30)})
    monkeypatch.setattr(mirror.Allowance.__init__, "__defaults__", (20, 1000))
    made = make("pd.read_csv('large.bin')")
    assert (made.cwd / "large.bin").is_symlink()
    assert not (made.cwd / "table.csv").is_symlink()
    assert not (made.cwd / "data/x.csv").is_symlink()
    assert (made.cwd / "many").is_symlink()


def test_files_that_the_code_names_are_copied_so_that_native_code_cannot_change_them(make: Make) -> None:
    made = make("x = h5py.File('../input/set/y.csv', 'a')\n# don't trip over \"this\"\nDIR = \"../input/set\"")
    assert not (made.cwd / "../input/set/y.csv").is_symlink()
    assert (make().cwd / "../input").is_symlink()
    assert (make("s = '../..'; t = '.'; u = '..'").cwd / "../input").is_symlink()  # never all that is above
    assert made.written() == ()


def test_inputs_add_what_is_missing_and_replace_what_is_there(make: Make, home: Path, tmp_path: Path) -> None:
    data = make_tree(tmp_path / "data", {"train.csv": "train", "sub/t.csv": "sub"})
    made = make(
        inputs={
            "../input": data,
            "data": data / "sub",
            "./table.csv": data / "train.csv",
            "../../../../../../../../../../../../far/up/": data,
            "new/deep/file.csv": data / "train.csv",
        }
    )
    read = {path: (made.cwd / path).read_text() for path in ("../input/train.csv", "data/t.csv", "table.csv")}
    assert read == {"../input/train.csv": "train", "data/t.csv": "sub", "table.csv": "train"}
    assert (made.cwd / "../../../../../../../../../../../../far/up/sub/t.csv").read_text() == "sub"
    assert (made.cwd / "new/deep/file.csv").read_text() == "train"
    assert made.written() == ()


def test_an_input_can_be_written_over_without_harm(make: Make, tmp_path: Path) -> None:
    data = make_tree(tmp_path / "data", {"train.csv": "train"})
    before = state_of(data)
    made = make(inputs={"/kaggle/input": data})
    out = guarded_ok(
        made,
        "open('/kaggle/input/train.csv', 'a').write('!')\nopen(\"/kaggle/input/new\", 'w').write('n')\n"
        "print(open('/kaggle/input/train.csv').read())",
    )
    assert out == "train!\n"
    assert state_of(data) == before
    assert [path.rpartition("/")[2] for path in made.written()] == ["new", "train.csv"]


def test_absolute_inputs_are_translated_in_code_and_restored_in_text(make: Make, tmp_path: Path) -> None:
    data = make_tree(tmp_path / "data", {"train.csv": "train"})
    made = make(inputs={"/kaggle/input": data, "/kaggle/input-2/x.csv": data / "train.csv"})
    code = "a = '/kaggle/input/train.csv'; b = f\"/kaggle/input/{n}\"; !ls /kaggle/input\n%cd /kaggle/input"
    ran = made.translate(code)
    assert ran.count(str(made.folder)) == 4
    assert made.restore(ran) == code
    assert Path(made.translate("/kaggle/input/train.csv")).read_text() == "train"
    assert Path(made.translate("/kaggle/input-2/x.csv")).read_text() == "train"
    for other in ("'/kaggle/inputs'", "'/my/kaggle/input'", "https://x.org/kaggle/input/", "'~/kaggle/input'", "x=1"):
        assert made.translate(other) == other


def test_paths_in_texts_are_those_beside_the_notebook(make: Make, home: Path) -> None:
    made = make()
    assert made.restore(f"No such file: '{made.cwd}/missing.csv'") == f"No such file: '{home}/a/b/missing.csv'"
    assert made.restore(f"{made.temporary}/x") == "/tmp/x"
    assert (
        made.restore(f"{made.temporary}/ipykernel_42/1.py:3: FutureWarning") == "/tmp/ipykernel/1.py:3: FutureWarning"
    )
    assert made.restore("nothing") == "nothing"


def test_local_modules_are_files_with_the_given_text(make: Make, home: Path) -> None:
    (home / "a/b/helpers").mkdir()
    (home / "a/b/helpers/plots.py").write_text("old = 1\n")
    text = "new = '\u00e9'\r\n"
    made = make(modules={"helpers/plots.py": text, "added/m.py": "", "../shared.py": "s = 1"})
    file = made.cwd / "helpers/plots.py"
    assert file.read_bytes() == text.encode()
    assert made.module_of(str(file)) == "helpers/plots.py"
    assert made.module_of(str(file.parent)) == ""
    assert (made.cwd / "../shared.py").read_text() == "s = 1"
    assert made.written() == ()
    assert (home / "a/b/helpers/plots.py").read_text() == "old = 1\n"


def test_what_was_written_can_be_collected(make: Make, tmp_path: Path) -> None:
    made = make("open('table.csv')")
    (made.cwd / "out" / "sub").mkdir(parents=True)
    (made.cwd / "out/sub/r.csv").write_text("r")
    (made.cwd / "table.csv").write_text("other")
    (made.cwd / "../input").unlink()
    (made.cwd / "../input").mkdir()
    (made.cwd / "../input/n.csv").write_text("n")
    (made.cwd / "dots..").mkdir()
    (made.cwd / "dots../f").write_text("f")
    (made.cwd / "__pycache__").mkdir()
    (made.cwd / "__pycache__/m.pyc").write_text("")
    assert made.written() == ("../input/n.csv", "dots../f", "out/sub/r.csv", "table.csv")
    assert made.collect(tmp_path / "into") == ("_parent/input/n.csv", "dots../f", "out/sub/r.csv", "table.csv")
    assert (tmp_path / "into/_parent/input/n.csv").read_text() == "n"
    assert (tmp_path / "into/table.csv").read_text() == "other"


def test_collecting_overwrites_nothing(make: Make, tmp_path: Path) -> None:
    made = make()
    for name in ("a.csv", "b.csv"):
        (made.cwd / name).write_text("new")
    into = make_tree(tmp_path / "into", {"b.csv": "precious"})
    with pytest.raises(WorkspaceError, match=r"b\.csv exists already\nCollect into a new or empty folder"):
        made.collect(into)
    assert [path.name for path in into.iterdir()] == ["b.csv"]


def test_collecting_where_nothing_can_be_written(make: Make, tmp_path: Path) -> None:
    made = make()
    (made.cwd / "a.csv").write_text("new")
    (tmp_path / "file").write_text("")
    with pytest.raises(WorkspaceError, match=r"cannot be copied to .*\nSee that"):
        made.collect(tmp_path / "file")


@pytest.mark.parametrize("key", ["", " "])
def test_an_input_without_a_path(make: Make, key: str, tmp_path: Path) -> None:
    with pytest.raises(ConfigurationError, match=r"is empty\nWrite \.\./input=DIR"):
        make(inputs={key: tmp_path})


@pytest.mark.parametrize("key", [".", "..", "./", "../b", "/", "../../.."])
def test_the_notebooks_own_folder_is_no_input(make: Make, key: str, tmp_path: Path) -> None:
    with pytest.raises(ConfigurationError, match=r"own folder, or one above it\nMap the path"):
        make(inputs={key: tmp_path})


def test_a_missing_input_says_what_was_looked_for(make: Make, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(WorkspaceError, match=rf"'\.\./input': data/x does not exist in {tmp_path}\nGive the path"):
        make(inputs={"../input": "data/x"})


def test_nothing_is_left_when_it_cannot_be_made(
    tmp_path: Path, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    temporary = tmp_path_factory.mktemp("t")
    monkeypatch.setattr(tempfile, "tempdir", str(temporary))
    for inputs in ({"..": tmp_path}, {"": tmp_path}, {"x": tmp_path / "gone"}):
        with pytest.raises(ModernizerError):
            Workspace(notebook_at(None), inputs)

    def full(*_: object, **__: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(workspace, "own_path", full)
    with pytest.raises(WorkspaceError, match=r"no workspace .*No space left.*\nSee that .* TMPDIR"):
        Workspace(notebook_at(None))
    assert list(temporary.iterdir()) == []


def test_a_folder_for_temporary_files_that_is_not_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "gone"))
    with pytest.raises(WorkspaceError, match=r"no workspace can be made.*\nSee that .* TMPDIR"):
        Workspace(notebook_at(None))


def test_a_long_path_for_temporary_files_is_avoided(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    long = tmp_path / ("x" * 100)
    long.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(long))
    made = Workspace(notebook_at(None))
    assert len(str(made.folder)) <= workspace.LONGEST_FOLDER
    made.close()
    assert list(long.iterdir()) == []


def test_a_user_without_a_home(make: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("HOME")
    monkeypatch.setattr("os.path.expanduser", lambda path: path)
    assert guarded_ok(make(), "open('x', 'w').close()") == ""


def test_another_system(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("mlemodernizer.execution.workspace.os.name", "nt")
    with pytest.raises(WorkspaceError, match="WSL"):
        Workspace(notebook_at(None))


def test_a_notebook_in_memory_has_an_empty_folder_and_its_inputs(tmp_path: Path) -> None:
    made = Workspace(notebook_at(None), {"../input": tmp_path, "../../../x": tmp_path})
    try:
        assert list(made.cwd.iterdir()) == []
        assert (made.cwd / "../input").is_dir()
        assert (made.cwd / "../../../x").is_dir()
        (made.cwd / "o").write_text("")
        assert made.written() == ("o",)
    finally:
        made.close()


def test_folders_that_a_run_has_locked_are_removed_too(make: Make) -> None:
    made = make()
    (made.cwd / "locked/in").mkdir(parents=True)
    (made.cwd / "locked/in/f").write_text("")
    (made.cwd / "locked/in").chmod(0)
    made.close()
    made.close()
    assert not made.folder.exists()
