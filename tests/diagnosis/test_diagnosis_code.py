"""Reading a notebook's code: statements, magics, imports."""

from __future__ import annotations

import pytest

from mlemodernizer.diagnosis.code import NotebookCode
from mlemodernizer.model.notebook import Cell, CellKind, LocalModule, Notebook


def code(*sources: str) -> NotebookCode:
    return NotebookCode(Notebook(tuple(Cell(str(i), CellKind.CODE, text) for i, text in enumerate(sources))))


@pytest.mark.parametrize(
    ("source", "line", "first", "last"),
    [
        ("a = 1\nb = 2", 2, 2, 2),
        ("f(\n  1,\n  2,\n)", 3, 1, 4),
        ("for i in x:\n    f(i)\n    g(i)", 3, 3, 3),
        ("for i in x:\n    f(i)", 1, 1, 1),
        ("if (a and\n    b):\n    c", 2, 1, 2),
        ("@decorate\ndef f():\n    return 1", 1, 1, 2),
        ("def f():\n    return (\n        1)", 3, 2, 3),
        ("try:\n    a\nexcept E:\n    b", 4, 4, 4),
        ("match x:\n    case 1:\n        y", 3, 3, 3),
        ("match x:\n    case 1:\n        y", 1, 1, 1),
        ("a = 1; b = 2", 1, 1, 1),
        ("x = '''a\nb\nc'''", 2, 1, 3),
        ("%matplotlib inline\na = 1\nb = 2", 3, 3, 3),
        ("%%time\na = 1\nb = f(\n2)", 4, 3, 4),
        ("files = !ls\nb = 2", 2, 2, 2),
        ("print 'a'\nb = 2", 2, 2, 2),  # does not parse: the line alone
        ("a = 1\r\nb = (\r\n2)", 3, 2, 3),
        ("a = '\x0c'\nb = 2", 2, 2, 2),
        ("%pylab\na = '\u2028'\nb = 2", 3, 3, 3),
        ("a = 1", 7, 0, 0),
        ("", 1, 0, 0),
    ],
)
def test_statement_at_a_line(source: str, line: int, first: int, last: int) -> None:
    statement = code(source).statement("0", line)

    assert (statement.line, statement.end_line) == (first, last)


def test_a_statement_has_its_text() -> None:
    assert code("a = 1\nf(\n  2)").statement("0", 3).text == "f(\n  2)"


def test_an_unknown_part_has_no_code() -> None:
    assert code("a = 1").statement("gone", 1).line == 0


@pytest.mark.parametrize("source", ["%%bash\nls | head", "%%html\n<b>x</b>", "%%writefile a.py\nx = 1"])
def test_cells_in_other_languages_hold_no_statements(source: str) -> None:
    assert list(code(source).statements("0")) == []


def test_magics_do_not_hide_python() -> None:
    book = code("%load_ext a\nimport numpy as np\n!pip list\nnp?\nx = %who_ls\ny = np.abs(1) % 2")

    assert book.imports == {"np": "numpy"}
    assert [s.line for s in book.statements("0")] == [1, 2, 3, 4, 5, 6]


def test_a_modulo_at_the_start_of_a_line_is_no_magic() -> None:
    statement = code("text = ('%d'\n% 3)").statement("0", 2)

    assert statement.line == 1


def test_imports_as_they_are_written() -> None:
    book = code(
        "import numpy as np\nimport sklearn.svm\nfrom sklearn import svm as s, tree",
        "def f():\n    from os.path import join\nfrom . import local\nfrom keras.layers import *",
    )

    assert book.imports == {
        "np": "numpy",
        "sklearn": "sklearn",
        "s": "sklearn.svm",
        "tree": "sklearn.tree",
        "join": "os.path.join",
    }
    assert book.star_imports == ("keras.layers",)


def test_names_in_use_by_library_and_last_part() -> None:
    book = code("import folium\nfrom nltk import FreqDist\nm = folium.Map()\nn = other.Map()")

    assert book.names_in_use[("folium", "Map")] == "folium.Map"
    assert book.names_in_use[("nltk", "FreqDist")] == "nltk.FreqDist"
    assert ("other", "Map") not in book.names_in_use


def test_definitions_include_methods_and_modules() -> None:
    module = LocalModule("lib/__init__.py", "class A:\n    def run(self): pass")
    book = NotebookCode(Notebook((Cell("0", CellKind.CODE, "async def f(): pass"),), (module,)))

    assert book.definitions == {"f", "A", "run"}
    assert book.module("lib") == "lib/__init__.py"
    assert book.module("") == book.module("lib.other") == ""


def test_code_that_no_parser_takes() -> None:
    deep = "(" * 5000 + ")" * 5000
    book = code(deep, "x = 1\0", "ok = 1")

    assert list(book.statements("0")) == []
    assert [binding.statement.part for binding in book.bindings("ok")] == ["2"]
