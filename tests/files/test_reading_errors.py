"""Bad input: each message says what is wrong, each hint what to do."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from notebook_builders import code, document, ipynb, markdown

from mlemodernizer.errors import NotebookReadError
from mlemodernizer.files import parse_notebook, read_notebook

GOOD = ipynb(code("x = 1"))


def dumped(content: object) -> bytes:
    return json.dumps(content).encode()


BROKEN_CONTENTS = {
    "empty": (b"", "is empty", "backup"),
    "only blanks": (b" \n\n", "is empty", "backup"),
    "cut off": (GOOD[:-30], r"broken JSON: .* at line \d+, column \d+", "earlier copy"),
    "missing comma": (
        GOOD.replace(b'"metadata": {},', b'"metadata": {}', 1),
        "',' delimiter at line 7, column 4",
        "earlier copy",
    ),
    "no colon": (b'{"cells" []}', "':' delimiter at line 1, column 10", "earlier copy"),
    "no key": (b"{cells: []}", "property name .* at line 1, column 2", "earlier copy"),
    "trailing": (GOOD + b"}", "Extra data at line", "earlier copy"),
    "merge conflict": (GOOD.replace(b'\n "m', b'\n<<<<<<< HEAD\n "m', 1), "broken JSON", "merge conflicts"),
    "web page": (b"<!DOCTYPE html><html></html>", "is not a notebook", "raw notebook"),
    "LFS pointer": (b"version https://git-lfs.github.com/spec/v1\n", "is not a notebook", "git lfs pull"),
    "PDF": (b"%PDF-1.4 abc", "is not a notebook", "PDF"),
    "plain text": (b"hello", "does not begin with a JSON object", "that Jupyter can open"),
    "a JSON list": (b"[1, 2]", "does not begin with a JSON object", "that Jupyter can open"),
    "other JSON": (b'{"a": 1}', "is JSON, but not a notebook", "that Jupyter can open"),
    "cells of another type": (dumped({"nbformat": 4, "cells": {}}), "is JSON, but not a notebook", "Jupyter"),
    "no version": (dumped({"cells": []}), "is JSON, but not a notebook", "Jupyter"),
    "4 with worksheets": (dumped({"nbformat": 4, "worksheets": []}), "is JSON, but not a notebook", "Jupyter"),
    "binary": (b"PK\x03\x04\xff\xfe\x00", "is not text in UTF-8", "archive must be unpacked"),
    "UTF-16": (GOOD.decode().encode("utf-16"), "is not text in UTF-8", "saved as UTF-8"),
    "too new": (dumped({"nbformat": 5, "cells": []}), "nbformat 5; 4 is the newest", "--nbformat 4"),
    "too old": (dumped({"nbformat": 1, "worksheets": []}), "nbformat 1; 2 is the oldest", "copy its code"),
    "no cells": (ipynb(), "has no code", "at least one code cell"),
    "only text": (ipynb(markdown("# Title")), "has no code", "at least one code cell"),
    "only empty code": (ipynb(code(""), code(" \n")), "has no code", "at least one code cell"),
    "a cell without source": (dumped(document({"cell_type": "code"})), "cell 1 of .* no source text", "delete that"),
    "a source of numbers": (ipynb(code("1"), markdown([1])), "cell 2 of .* no source text", "delete that cell"),  # type: ignore[list-item]
    "a cell without type": (dumped(document({"source": ""})), "cell 1 of .* no type", "delete that cell"),
    "a cell that is no object": (dumped({"nbformat": 4, "cells": [3]}), "cell 1 of .* no source", "delete that cell"),
    "deep": (b'{"cells": ' + b"[" * 200_000, "nested too deeply", "Clear its outputs"),
    "deep metadata": (b'{"metadata": ' + b'{"a":' * 200_000, "nested too deeply", "Clear its outputs"),
    "huge number": (b'{"a": ' + b"1" * 10_000 + b"}", "number of too many digits", "Clear its outputs"),
    "damaged nbformat 3": (dumped({"nbformat": 3, "worksheets": [{"cells": [3]}]}), "cannot be converted", "Jupyter"),
    "nbformat 3 without cells": (dumped({"nbformat": 3, "worksheets": [1]}), "cannot be converted", "earlier copy"),
}


@pytest.mark.parametrize("name", BROKEN_CONTENTS)
def test_broken_ipynb(name: str, tmp_path: Path) -> None:
    raw, message, hint = BROKEN_CONTENTS[name]
    path = tmp_path / "bad.ipynb"
    path.write_bytes(raw)
    with pytest.raises(NotebookReadError, match=message) as caught:
        read_notebook(path)
    assert hint in caught.value.hint
    assert "bad.ipynb" in caught.value.message


PYTHON_CONTENTS = {
    "empty": (b"", "is empty", "backup"),
    "only a byte order mark": (b"\xef\xbb\xbf\n", "is empty", "backup"),
    "binary": (b"\x7fELF\0\0", "binary data", "UTF-8"),
    "undeclared latin-1": ("x = 'é'".encode("latin-1"), "not text in utf-8", "coding: latin-1"),
    "unknown encoding": (b"# coding: klingon\nx = 1", "'klingon', which is no text encoding", "UTF-8"),
    "no text encoding": (b"# coding: rot13\nx = 1", "'rot13', which is no text encoding", "UTF-8"),
    "not restorable": (b"# coding: utf-7\nx = '+AGE-'", "cannot be restored byte for byte", "UTF-8"),
    "no code": (b"# %% [markdown]\n# text\n", "has no code", "at least one code cell"),
}


@pytest.mark.parametrize("name", PYTHON_CONTENTS)
def test_broken_python(name: str, tmp_path: Path) -> None:
    raw, message, hint = PYTHON_CONTENTS[name]
    path = tmp_path / "bad.py"
    path.write_bytes(raw)
    with pytest.raises(NotebookReadError, match=message) as caught:
        read_notebook(path)
    assert hint in caught.value.hint
    assert "bad.py" in caught.value.message


def test_missing_file(tmp_path: Path) -> None:
    with pytest.raises(NotebookReadError, match="there is no file") as caught:
        read_notebook(tmp_path / "none.ipynb")
    assert "Check the path" in caught.value.hint


def test_folder(tmp_path: Path) -> None:
    with pytest.raises(NotebookReadError, match="is a folder") as caught:
        read_notebook(tmp_path)
    assert "Name the notebook" in caught.value.hint


def test_pipe(tmp_path: Path) -> None:
    if not hasattr(os, "mkfifo"):
        pytest.skip("this platform has no named pipes")
    os.mkfifo(tmp_path / "pipe.ipynb")
    with pytest.raises(NotebookReadError, match="no regular file") as caught:
        read_notebook(tmp_path / "pipe.ipynb")
    assert "Save the notebook" in caught.value.hint


def test_another_suffix(tmp_path: Path) -> None:
    (tmp_path / "a.Rmd").write_text("x")
    with pytest.raises(NotebookReadError, match=r"is not a notebook, by its suffix '\.rmd'") as caught:
        read_notebook(tmp_path / "a.Rmd")
    assert ".ipynb" in caught.value.hint


def test_no_permission(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.ipynb").write_bytes(GOOD)

    def refuse(self: Path) -> bytes:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "read_bytes", refuse)
    with pytest.raises(NotebookReadError, match="may not be read") as caught:
        read_notebook(tmp_path / "a.ipynb")
    assert "read permission" in caught.value.hint


@pytest.mark.parametrize("path", ["a\0b.ipynb", "x" * 5000 + ".ipynb"])
def test_impossible_path(path: str) -> None:
    with pytest.raises(NotebookReadError, match=r"cannot be read|there is no file") as caught:
        read_notebook(path)
    assert "Check the path" in caught.value.hint


def test_content_without_a_path_is_called_the_notebook() -> None:
    with pytest.raises(NotebookReadError, match="the notebook is broken JSON"):
        parse_notebook(b"{", None)
    assert parse_notebook(b"x = 1", None).cells[0].source == "x = 1"
    assert parse_notebook(GOOD, None).cells[0].source == "x = 1"
