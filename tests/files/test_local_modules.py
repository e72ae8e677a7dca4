"""The .py files beside a notebook that it imports."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from notebook_builders import code, ipynb

from mlemodernizer.files import find_local_modules, parse_notebook, read_notebook
from mlemodernizer.files.imports import Import, imports_of
from mlemodernizer.model.notebook import LocalModule

FILES = {
    "helpers.py": "import shared\n",
    "shared.py": "x = 1\n",
    "unused.py": "import other\n",
    "other.py": "",
    "pack/__init__.py": "from .inner import f\n",
    "pack/inner.py": "from . import sibling\nfrom .. import unused\n",
    "pack/sibling.py": "",
    "pack/never.py": "",
    "pack/old.py": "import implicit\nfrom deep.leaf import g\n",
    "pack/implicit.py": "print 'Python 2'\n",
    "pack/deep/__init__.py": "",
    "pack/deep/leaf.py": "from ...sibling import h\nfrom ..never import i\n",
    "space/tools.py": "",
    "random_data.csv": "a",
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, text in FILES.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def found(folder: Path, *sources: str) -> list[str]:
    path = folder / "a.ipynb"
    path.write_bytes(ipynb(code("0"), *map(code, sources)))
    return [module.id for module in read_notebook(path).modules]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("import helpers", ["helpers.py", "shared.py"]),
        ("import numpy, helpers as h", ["helpers.py", "shared.py"]),
        ("from helpers import *", ["helpers.py", "shared.py"]),
        ("from shared import (a,\n  b)", ["shared.py"]),
        ("def f():\n    import shared", ["shared.py"]),
        ("from . import shared", ["shared.py"]),
        ("import pack", ["pack/__init__.py", "pack/inner.py", "pack/sibling.py"]),
        ("from pack import never", ["pack/__init__.py", "pack/inner.py", "pack/never.py", "pack/sibling.py"]),
        ("import pack.never", ["pack/__init__.py", "pack/inner.py", "pack/never.py", "pack/sibling.py"]),
        ("import space.tools", ["space/tools.py"]),
        ("from space import tools", ["space/tools.py"]),
        # magics and Python 2
        ("%matplotlib inline\n!ls\nimport shared\nshared?", ["shared.py"]),
        ("%%time\nimport shared", ["shared.py"]),
        ("if x:\n    !ls\n    import shared", ["shared.py"]),
        ("files = !ls\nimport shared", ["shared.py"]),
        ("print 'a'\nimport shared", ["shared.py"]),
        ("print 'a'; import numpy, shared as s # why", ["shared.py"]),
        ("print 'a'\ntry: from shared import x, y\nexcept: pass", ["shared.py"]),
        ("print 'a'\nfrom space import (a,\n    tools)", ["space/tools.py"]),
        (
            "print 'a'\nfrom pack.never import x",
            ["pack/__init__.py", "pack/inner.py", "pack/never.py", "pack/sibling.py"],
        ),
        # nothing of ours
        ("import numpy as np, os.path", []),
        ("x = 'import shared'", []),
        ("# import shared", []),
        ("%%bash\nimport shared", []),
        ("import a", []),
        ("import random_data, pack2, space", []),
        ("important = 1", []),
        ("import", []),
        ("from ... import far", []),
    ],
)
def test_what_counts_as_an_import(folder: Path, source: str, expected: list[str]) -> None:
    assert found(folder, source) == expected


def test_relative_and_implicit_imports_inside_a_package(folder: Path) -> None:
    assert found(folder, "import pack.old") == [
        "pack/__init__.py",
        "pack/deep/__init__.py",
        "pack/deep/leaf.py",
        "pack/implicit.py",
        "pack/inner.py",
        "pack/never.py",
        "pack/old.py",
        "pack/sibling.py",
    ]


def test_the_text_of_a_module(folder: Path) -> None:
    (folder / "old.py").write_bytes(b"# coding: latin-1\r\nx = '\xe9'\r\n")
    (folder / "a.py").write_text("import old\nimport a\nimport helpers as a\n")
    notebook = read_notebook(folder / "a.py")
    assert notebook.modules[1] == LocalModule("old.py", "# coding: latin-1\r\nx = 'é'\r\n")
    assert notebook.modules == find_local_modules(notebook)
    assert [module.id for module in notebook.modules] == ["helpers.py", "old.py", "shared.py"]


def test_modules_that_import_each_other(folder: Path) -> None:
    (folder / "shared.py").write_text("import helpers\nimport shared")
    assert found(folder, "import shared") == ["helpers.py", "shared.py"]


def test_a_package_goes_before_a_module_of_the_same_name(folder: Path) -> None:
    (folder / "pack.py").write_text("import other")
    assert found(folder, "import pack") == ["pack/__init__.py", "pack/inner.py", "pack/sibling.py"]


def test_what_cannot_be_used_is_left_out_with_a_note(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    outside = tmp_path_factory.mktemp("outside")
    (outside / "secret.py").write_text("x = 1")
    (folder / "link.py").symlink_to(outside / "secret.py")
    (folder / "linked").symlink_to(outside)
    (folder / "inside.py").symlink_to(folder / "shared.py")
    (folder / "huge.py").write_text("x = 1\n" * 400_000)
    (folder / "binary.py").write_bytes(b"\0\1")
    (folder / "bad.py").write_bytes(b"x = '\xe9'")
    path = folder / "a.ipynb"
    path.write_bytes(ipynb(code("import link, linked.secret, inside, huge, binary, bad, shared")))
    notebook = read_notebook(path)
    assert [module.id for module in notebook.modules] == ["inside.py", "shared.py"]
    assert [note.removeprefix("The local module ") for note in notebook.origin.notes[:4]] == [
        "link.py is left as it is: it is a link to a file outside the notebook's folder.",
        "linked/secret.py is left as it is: it is a link to a file outside the notebook's folder.",
        "huge.py is left as it is: it is larger than 2 MB.",
        "binary.py is left as it is: it is not text, but binary data.",
    ]
    assert notebook.origin.notes[4].startswith("The local module bad.py is left as it is: it is not text in utf-8")


def test_an_unreadable_module_is_left_out_with_a_note(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = folder / "a.ipynb"
    path.write_bytes(ipynb(code("import shared")))
    read = Path.read_bytes

    def refuse(self: Path) -> bytes:
        if self.name == "shared.py":
            raise PermissionError(13, "Permission denied")
        return read(self)

    monkeypatch.setattr(Path, "read_bytes", refuse)
    notebook = read_notebook(path)
    assert notebook.modules == ()
    assert "Permission denied" in notebook.origin.notes[0]


def test_a_name_too_long_for_the_file_system_is_no_module(folder: Path) -> None:
    assert found(folder, f"import {'a' * 3000}") == []


def test_a_notebook_without_a_file_has_no_modules() -> None:
    assert find_local_modules(parse_notebook(ipynb(code("import os")), None)) == ()


@pytest.mark.parametrize(
    "source", ["import a\n" + "(" * 5000, "import a\n" + "-" * 100_000 + "1", "import a\n\0", "import a\n'\ud800'"]
)
def test_code_that_no_parser_takes_is_searched_line_by_line(source: str) -> None:
    assert Import(0, "a") in imports_of(source)


NAMES = st.sampled_from(["a", "b.c", "_d", "ä"])


@given(NAMES, st.lists(st.sampled_from(["x", "y", "z as w"]), min_size=1), st.integers(0, 2))
def test_the_search_by_line_agrees_with_the_parser(module: str, names: list[str], dots: int) -> None:
    source = f"import {module}, os as o\nfrom {'.' * dots}{module} import {', '.join(names)}\n"
    assert set(imports_of(source)) == set(imports_of(source + "print 'Python 2'\n"))


@given(st.text("import from.a,b()%!\n;:'\\#*", max_size=80))
def test_any_text_is_searched_without_an_error(source: str) -> None:
    for found in imports_of(f"import a\n{source}"):
        assert found.level or found.module or found.names
