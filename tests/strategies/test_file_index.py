"""Which of the files at hand a path means."""

from __future__ import annotations

from pathlib import Path

import pytest

from mlemodernizer.strategies.error_repair.file_index import FileIndex

INDEX = FileIndex(
    ("../input/a/train.csv", "../input/b/train.csv", "../input/b/Test.CSV", "../input/b", "data/only.csv.gz", "x.txt")
)


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        ("a/train.csv", "../input/a/train.csv"),
        ("C:\\work\\b\\train.csv", "../input/b/train.csv"),
        ("train.csv", ""),  # two have that name
        ("c/train.csv", ""),
        ("test.csv", "../input/b/Test.CSV"),
        ("/home/me/b", "../input/b"),
        ("only.csv", ""),
        ("rain.csv", ""),
        ("../x.txt", "x.txt"),
        ("", ""),
    ],
)
def test_the_tail_decides(wanted: str, found: str) -> None:
    assert INDEX.match(wanted) == found


def test_packed_files_stand_in_for_plain_ones() -> None:
    assert INDEX.match("only.csv", packed=True) == "data/only.csv.gz"


def test_it_lists_the_folder_and_the_inputs(tmp_path: Path) -> None:
    (tmp_path / "work" / ".git").mkdir(parents=True)
    (tmp_path / "work" / "a.csv").touch()
    (tmp_path / "data" / "deep").mkdir(parents=True)
    (tmp_path / "data" / "deep" / "b.csv").touch()
    index = FileIndex.of(tmp_path / "work", {"../input": tmp_path / "data"})
    assert {"a.csv", "../input/deep/b.csv", "../input/deep"} <= set(index.paths)
    assert not any(".git" in path for path in index.paths)
