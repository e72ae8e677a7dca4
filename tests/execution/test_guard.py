"""Originals stay as they are, whatever the code does; and the code sees its own changes."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from workspaces import State, guarded, guarded_ok, make_tree, notebook_at, state_of

from mlemodernizer.execution import mirror
from mlemodernizer.execution.workspace import Workspace

FILES = {
    "proj/nb.ipynb": "{}",
    "proj/table.csv": "a,b\n1,2\n",
    "proj/data/x.csv": "x\n1\n",
    "proj/data/deep/er/y.csv": "y\n2\n",
    "input/z.csv": "z\n3\n",
    "input/more/w.csv": "w\n4\n",
}


class World(SimpleNamespace):
    """Originals, and a workspace over them in which nothing has been copied in advance."""

    originals: Path
    workspace: Workspace
    before: State

    def run(self, code: str) -> str:
        out = guarded_ok(self.workspace, code)
        assert state_of(self.originals) == self.before
        return out


@pytest.fixture
def lazy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(mirror.Allowance, "__init__", _nothing)


def _nothing(allowance: mirror.Allowance) -> None:
    allowance.entries, allowance.bytes = 0, 0


@pytest.fixture
def world(tmp_path: Path, lazy: None) -> Iterator[World]:
    originals = make_tree(tmp_path / "home", FILES)
    workspace = Workspace(notebook_at(originals / "proj" / "nb.ipynb"))
    yield World(originals=originals, workspace=workspace, before=state_of(originals))
    workspace.close()


@pytest.mark.parametrize(
    "code",
    [
        "open('table.csv', 'w').write('new'); assert open('table.csv').read() == 'new'",
        "open('table.csv', 'a').write('new'); assert open('table.csv').read() == 'a,b\\n1,2\\nnew'",
        "f = open('table.csv', 'r+'); f.write('A'); f.close(); assert open('table.csv').read() == 'A,b\\n1,2\\n'",
        "open('data/x.csv', 'w').write('new'); assert open('data/x.csv').read() == 'new'",
        "open('data/new.csv', 'w').close(); assert sorted(os.listdir('data')) == ['deep', 'new.csv', 'x.csv']",
        "open('data/deep/er/../new.csv', 'w').close(); assert os.path.exists('data/deep/new.csv')",
        "open('../input/z.csv', 'w').write('new'); assert open('../input/z.csv').read() == 'new'",
        "open('../input/more/../z.csv', 'w').write('new'); assert open('../input/z.csv').read() == 'new'",
        "open('../new.csv', 'w').close(); assert os.path.exists('../new.csv')",
        "pathlib.Path('data/x.csv').write_text('new'); assert pathlib.Path('data/x.csv').read_text() == 'new'",
        "open(b'table.csv', 'wb').write(b'new'); assert open('table.csv').read() == 'new'",
        "os.close(os.open('table.csv', os.O_WRONLY | os.O_TRUNC)); assert os.path.getsize('table.csv') == 0",
        "os.remove('data/x.csv'); assert os.listdir('data') == ['deep']",
        "os.remove('table.csv'); assert not os.path.exists('table.csv')",
        "pathlib.Path('../input/z.csv').unlink(); assert os.listdir('../input') == ['more']",
        "shutil.rmtree('data'); assert not os.path.exists('data')",
        "shutil.rmtree('../input'); assert not os.path.exists('../input')",
        "shutil.rmtree(os.path.abspath('data/deep')); assert os.listdir('data') == ['x.csv']",
        "os.remove('data/deep/er/y.csv'); os.rmdir('data/deep/er'); assert os.listdir('data/deep') == []",
        "os.rename('data', 'moved'); open('moved/x.csv', 'w').write('new'); assert not os.path.exists('data')",
        "os.rename('data/x.csv', 'data/y.csv'); assert sorted(os.listdir('data')) == ['deep', 'y.csv']",
        "os.replace('table.csv', 'data/x.csv'); assert open('data/x.csv').read() == 'a,b\\n1,2\\n'",
        "shutil.move('../input/more', 'here'); assert os.listdir('here') == ['w.csv']",
        "shutil.copy('table.csv', 'data/x.csv'); assert open('data/x.csv').read() == 'a,b\\n1,2\\n'",
        "os.mkdir('data/sub'); os.makedirs('data/deep/a/b'); assert sorted(os.listdir('data/deep')) == ['a', 'er']",
        "os.makedirs('data/deep', exist_ok=True); pathlib.Path('data').mkdir(exist_ok=True)",
        "os.truncate('table.csv', 1); assert open('table.csv').read() == 'a'",
        "os.chmod('table.csv', 0o400); os.utime('table.csv'); os.chmod('data', 0o700)",
        "os.link('table.csv', 'hard'); open('hard', 'w').write('new'); assert open('table.csv').read() == 'new'",
        "os.symlink('data', 'soft'); open('soft/x.csv', 'w').write('new'); assert open('data/x.csv').read() == 'new'",
        "os.symlink(os.path.realpath('table.csv'), 'soft'); open('soft', 'w').write('new')",
        "os.chdir('data'); open('x.csv', 'w').write('new'); assert open('../data/x.csv').read() == 'new'",
        "os.chdir('../input/more'); open('w.csv', 'w').close(); os.chdir('../../proj'); assert 'data' in os.listdir()",
        "os.chdir('data/deep'); assert os.listdir('..') == os.listdir(os.path.dirname(os.getcwd()))",
        "tempfile.NamedTemporaryFile(dir='data').close(); tempfile.mkdtemp(dir='data')",
        "c = sqlite3.connect('table.csv'); c.close(); open('x', 'w').close()",
        "c = sqlite3.connect('data/new.db'); c.execute('create table t (a)'); c.commit(); c.close()",
        "c = sqlite3.connect('file:data/new.db?mode=rwc', uri=True); c.execute('create table t (a)'); c.close()",
        "sqlite3.connect(':memory:').close(); assert not os.path.exists(':memory:')",
        "os.system('rm -rf data && echo new > table.csv'); assert open('table.csv').read() == 'new\\n'",
        "subprocess.run('echo new>data/x.csv', shell=True, check=True); assert open('data/x.csv').read() == 'new\\n'",
        "subprocess.run(['rm', '-r', '../input/more'], check=True); assert os.listdir('../input') == ['z.csv']",
        "subprocess.run(['cp', 'table.csv', 'data/deep'], check=True); assert os.path.exists('data/deep/table.csv')",
        "subprocess.run('rm data/*.csv', shell=True, check=True); assert os.listdir('data') == ['deep']",
        "os.spawnlp(os.P_WAIT, 'touch', 'touch', 'data/x.csv')",
        "pid = os.fork() or (open('data/x.csv', 'w').write('new'), os._exit(0)); os.waitpid(pid, 0)",
        "t = threading.Thread(target=lambda: open('data/x.csv', 'w').write('new')); t.start(); t.join()",
        "gzip.open('data/x.csv', 'wb').write(b'n'); zipfile.ZipFile('z.zip', 'w').write('data/deep/er/y.csv')",
        "fd = os.open('.', os.O_RDONLY); os.remove('table.csv', dir_fd=fd); os.mkdir('data/new', dir_fd=fd)",
    ],
)
def test_changes_are_made_and_originals_stay(world: World, code: str) -> None:
    modules = "gzip, os, pathlib, shutil, sqlite3, subprocess, tempfile, threading, zipfile"
    world.run(f"import {modules}\n{code}")


def test_a_cache_in_the_notebooks_own_folder_may_be_written(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    home = world.originals / "proj"
    scratch = {**world.workspace.guard_settings(), "scratch": [str(home.parent), str(home / ".cache")]}
    monkeypatch.setattr(world.workspace, "guard_settings", lambda: scratch)
    (home / ".cache").mkdir()
    guarded_ok(world.workspace, f"open({str(home)!r} + '/.cache/fonts', 'w').close()")
    assert "read-only" in guarded(world.workspace, f"open({str(home)!r} + '/fonts', 'w')").stderr
    assert (home / ".cache" / "fonts").exists()


@pytest.mark.parametrize(
    "code",
    [
        "print(open('data/x.csv').read(), open('../input/more/w.csv').read())",
        "open('own', 'w').close(); os.remove('own'); os.mkdir('d'); os.rmdir('d')",
        "os.path.exists('data'); os.stat('table.csv'); os.listdir('../input')",
    ],
)
def test_reading_and_own_files_make_no_copies(world: World, code: str) -> None:
    guarded_ok(world.workspace, "import os\n" + code)
    assert (world.workspace.cwd / "data").is_symlink()
    assert (world.workspace.cwd / "table.csv").is_symlink()
    assert world.workspace.written() == ()


def test_walks_see_what_is_below_links(world: World) -> None:
    walk = "import os, glob, pathlib\nprint(sorted(f for _, _, files in os.walk('.') for f in files))"
    assert world.run(walk) == "['nb.ipynb', 'table.csv', 'x.csv', 'y.csv']\n"
    assert world.run("import glob\nprint(sorted(glob.glob('**/*.csv', recursive=True)))") == (
        "['data/deep/er/y.csv', 'data/x.csv', 'table.csv']\n"
    )
    assert world.run("import pathlib\nprint(len(list(pathlib.Path('.').rglob('*.csv'))))") == "3\n"
    assert world.run("import os\nprint(sorted(f for _, _, files in os.walk('../input') for f in files))") == (
        "['w.csv', 'z.csv']\n"
    )


@pytest.mark.parametrize(
    "code",
    [
        "open({original!r} + '/proj/table.csv', 'w')",
        "open({original!r} + '/proj/new.csv', 'w')",
        "open(os.path.realpath('data/x.csv'), 'a')",
        "os.remove({original!r} + '/proj/table.csv')",
        "shutil.rmtree({original!r} + '/proj/data')",
        "os.rename({original!r} + '/proj/data', 'stolen')",
        "os.chdir({original!r} + '/proj/data') or open('x.csv', 'w')",
        "open({original!r} + '/input/z.csv', 'w')",
    ],
)
def test_originals_by_their_absolute_paths_are_refused_with_advice(tmp_path: Path, lazy: None, code: str) -> None:
    originals = make_tree(tmp_path / "home", FILES)
    workspace = Workspace(notebook_at(originals / "proj" / "nb.ipynb"), {"../in": originals / "input"})
    before = state_of(originals)
    try:
        done = guarded(workspace, "import os, shutil\n" + code.format(original=str(originals)))
    finally:
        workspace.close()
    assert "Originals are read-only in a run; write to a relative path" in done.stderr
    assert state_of(originals) == before


def test_elsewhere_new_files_may_be_made_and_changed_but_no_old_ones(
    world: World, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = make_tree(tmp_path / "other", {"old.txt": "old"})
    settings_ = world.workspace.guard_settings()
    monkeypatch.setattr(world.workspace, "guard_settings", lambda: {**settings_, "scratch": [str(other / "cache")]})
    (other / "cache").mkdir()
    guarded_ok(
        world.workspace,
        f"""import os, pathlib
other = pathlib.Path({str(other)!r})
(other / 'new').mkdir()
(other / 'new' / 'f').write_text('1')
(other / 'new' / 'f').write_text('2')
(other / 'new' / 'f').unlink()
(other / 'cache' / 'g').write_text('1')
for forbidden in (lambda: (other / 'old.txt').write_text('x'), lambda: (other / 'old.txt').unlink(),
                  lambda: (other / 'old.txt').rename('mine')):
    try:
        forbidden()
    except OSError as error:
        assert error.errno == 30, error
    else:
        raise SystemExit('allowed')
try:
    os.mkdir(other)
except FileExistsError:
    pass
open(os.devnull, 'w').write('x')
""",
    )
    assert (other / "old.txt").read_text() == "old"


names = st.sampled_from(["a", "b", "d", "d/a", "d/e", "d/e/c", "../up/u", "../up", "../proj/b", "../proj/d/a"])
operations = st.lists(
    st.one_of(
        st.tuples(st.just("write"), names),
        st.tuples(st.just("append"), names),
        st.tuples(st.just("remove"), names),
        st.tuples(st.just("rmtree"), names),
        st.tuples(st.just("mkdir"), names),
        st.tuples(st.just("list"), names),
        st.tuples(st.just("rename"), names, names),
        st.tuples(st.just("copy"), names, names),
    ),
    min_size=1,
    max_size=8,
)

PLAY = """
import os, shutil
def write(name, mode='w'):
    with open(name, mode) as file: file.write('new')
do = {
    'write': write, 'append': lambda name: write(name, 'a'), 'remove': os.remove, 'rmtree': shutil.rmtree,
    'mkdir': os.mkdir, 'rename': os.rename, 'copy': shutil.copy,
    'list': lambda name: print([(f, sorted(d), sorted(n)) for f, d, n in sorted(os.walk(name))]),
}
for name, *arguments in OPERATIONS:
    try:
        do[name](*arguments)
    except OSError as error:
        print(name, name == 'rmtree' or type(error).__name__)  # a link has an error of its own there
for folder, folders, files in os.walk('..'):
    folders.sort()
    print(folder, folders, [(name, open(os.path.join(folder, name)).read()) for name in sorted(files)])
"""


@settings(max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(todo=operations)
def test_the_view_is_that_of_a_full_copy(
    tmp_path_factory: pytest.TempPathFactory, lazy: None, todo: list[tuple[Any, ...]]
) -> None:
    folder = tmp_path_factory.mktemp("world")
    originals = make_tree(folder / "one", {"proj/a": "a", "proj/d/a": "da", "proj/d/e/c": "c", "up/u": "u"})
    shutil.copytree(originals, folder / "copy")
    before = state_of(originals)
    code = PLAY.replace("OPERATIONS", repr(todo)).replace("os.walk('..')", "[*os.walk('.'), *os.walk('../up')]")
    ours = Workspace(notebook_at(originals / "proj" / "nb.ipynb"))
    plain = Workspace(notebook_at(None))  # a place for the copy that the guard leaves alone
    try:
        shutil.copytree(folder / "copy" / "proj", plain.cwd, dirs_exist_ok=True)
        plain.cwd.rename(plain.cwd.parent / "proj")
        plain.cwd = plain.cwd.parent / "proj"
        shutil.copytree(folder / "copy" / "up", plain.cwd.parent / "up")
        assert guarded_ok(ours, code) == guarded_ok(plain, code)
        assert state_of(originals) == before
    finally:
        ours.close()
        plain.close()
