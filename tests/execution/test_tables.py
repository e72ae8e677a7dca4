"""Which files with tables a failed run had opened, and what their columns are."""

from __future__ import annotations

import bz2
import gzip
import zipfile
from pathlib import Path

import pytest
from kernels import needs, run

from mlemodernizer.execution.in_kernel import tables
from mlemodernizer.model.outcome import Table

CSV = "Suburb,Rooms,Price\nCoburg,2,800000\n"


def at(folder: Path) -> Path:
    return folder / "notebook.ipynb"


def test_what_was_read_is_told_by_the_notebooks_own_paths(kernel_python: str, tmp_path: Path) -> None:
    home = tmp_path / "home"
    (home / "data").mkdir(parents=True)
    (home / "data" / "a.csv").write_text(CSV)
    (home / "unread.csv").write_text(CSV)
    (tmp_path / "b.tsv").write_text("x\ty z\n1\t2\n")
    (tmp_path / "mapped.txt").write_text("p;q\n1;2\n")
    code = """import csv, os
from pathlib import Path
open('data/a.csv').close(); open('data/a.csv').close()
os.chdir('data')
list(csv.reader(Path('../../b.tsv').open()))
open('/kaggle/input/mapped.txt').close()
try:
    open('nowhere.csv')
except OSError:
    1 / 0"""
    outcome = run(kernel_python, code, path=at(home), inputs={"/kaggle/input/mapped.txt": str(tmp_path / "mapped.txt")})
    assert outcome.tables == (
        Table("data/a.csv", ("Suburb", "Rooms", "Price")),
        Table("../../b.tsv", ("x", "y z")),
        Table("/kaggle/input/mapped.txt", ("p", "q")),
    )


def test_what_the_run_wrote_itself_is_marked(kernel_python: str, tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text(CSV)
    code = """text = open('a.csv').read()
with open('b.csv', 'w') as file: file.write(text)
open('b.csv').close()
1 / 0"""
    outcome = run(kernel_python, code, path=at(tmp_path))
    assert [(table.path, table.made) for table in outcome.tables] == [("a.csv", False), ("b.csv", True)]


def test_the_libraries_own_files_are_none_of_the_notebooks(kernel_python: str) -> None:
    needs(kernel_python, "sklearn")
    assert run(kernel_python, "from sklearn.datasets import load_iris\nload_iris()\n1 / 0").tables == ()


@pytest.mark.parametrize(("count", "told"), [(50, 50), (51, 0)])
def test_of_too_many_none_is_told(count: int, told: int, kernel_python: str, tmp_path: Path) -> None:
    for number in range(count):
        (tmp_path / f"{number}.txt").write_text("a,b\n1,2\n")
    code = f"for number in range({count}): open(f'{{number}}.txt').close()\n1 / 0"
    assert len(run(kernel_python, code, path=at(tmp_path)).tables) == told


def test_pandas_opens_them_so_that_it_is_seen(kernel_python: str, tmp_path: Path) -> None:
    needs(kernel_python, "pandas")
    (tmp_path / "a.csv").write_text(CSV)
    (tmp_path / "a.csv.gz").write_bytes(gzip.compress(CSV.encode()))
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        archive.writestr("inside.csv", CSV)
    code = """import pandas as pd
for name in ['a.csv', 'a.csv.gz', 'a.zip']: pd.read_csv(name)
1 / 0"""
    outcome = run(kernel_python, code, path=at(tmp_path))
    assert outcome.tables == tuple(Table(name, ("Suburb", "Rooms", "Price")) for name in ("a.csv", "a.csv.gz", "a.zip"))


@pytest.mark.parametrize(
    ("content", "columns"),
    [
        (b"a,b\n1,2\n", ["a", "b"]),
        (b"\r\n\r\na;b\r\n1;2\r\n", ["a", "b"]),
        (b"a|b|c\n", ["a", "b", "c"]),
        (b"\xef\xbb\xbfid,name\n1,x\n", ["id", "name"]),
        ('"a, b","caf\u00e9"\n'.encode("latin-1"), ["a, b", "caf\u00e9"]),
        ("a,caf\u00e9\n1,2\n".encode("utf-16"), ["a", "caf\u00e9"]),
        (b'"over\ntwo lines",b\n1,2\n', ["over\ntwo lines", "b"]),
        (b",a,,b,\n0,1,2,3,\n", ["", "a", "", "b", ""]),
        (b"a, b\n1, 2\n", ["a", "b"]),
        (b"one two\n1 2\n", ["one", "two"]),
        (b"one column\n1\n", ["one column"]),
        (b"only", ["only"]),
        (b"", []),
        (b"\n\n", []),
        (b"\0\1\2,\3\n", []),
        (b"x" * 100_000, []),
        (b",".join(b"c%d" % i for i in range(2_001)) + b"\n", []),
    ],
)
def test_columns(content: bytes, columns: list[str], tmp_path: Path) -> None:
    (tmp_path / "t.csv").write_bytes(content)
    assert tables.columns_of(str(tmp_path / "t.csv")) == columns


def test_telling_changes_nothing_that_is_told_later(kernel_python: str, tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text(CSV)
    asked = """import sys
tables = sys.modules['mlemodernizer_kernel.tables']
open('a.csv').close()
assert tables.told() == tables.told() != []
1 / 0"""
    outcome = run(kernel_python, asked, path=at(tmp_path))
    assert [table.path for table in outcome.tables] == ["a.csv"]


def test_columns_of_packed_files(tmp_path: Path) -> None:
    (tmp_path / "t.csv.bz2").write_bytes(bz2.compress(CSV.encode()))
    (tmp_path / "broken.csv.gz").write_bytes(b"no gzip at all")
    (tmp_path / "broken.zip").write_bytes(b"no zip at all")
    with zipfile.ZipFile(tmp_path / "several.zip", "w") as archive:
        archive.writestr("a.csv", CSV)
        archive.writestr("b.csv", CSV)
    with zipfile.ZipFile(tmp_path / "mac.zip", "w") as archive:
        archive.writestr("folder/", "")
        archive.writestr("folder/a.csv", CSV)
        archive.writestr("__MACOSX/._a.csv", "?")
    names = ["t.csv.bz2", "broken.csv.gz", "broken.zip", "several.zip", "mac.zip", "nowhere.csv"]
    found = {name: tables.columns_of(str(tmp_path / name)) for name in names}
    header = ["Suburb", "Rooms", "Price"]
    assert found == {name: header if name in ("t.csv.bz2", "mac.zip") else [] for name in names}
