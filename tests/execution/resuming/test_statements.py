"""Cells as sequences of statements."""

from __future__ import annotations

import ast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mlemodernizer.execution.resuming.statements import only, statements
from mlemodernizer.model.notebook import Cell, CellKind


def cell(source: str) -> Cell:
    return Cell("c", CellKind.CODE, source)


def lines(source: str) -> list[tuple[int, int]]:
    return [(s.first, s.last) for s in statements(cell(source))]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("", []),
        ("# nothing", [(1, 1)]),
        ("x = 1\n\n# why\ny = 2", [(1, 1), (4, 4)]),
        ("x = 1; y = 2\nz = 3", [(1, 1), (2, 2)]),
        ("x = (1,\n 2); y = 2", [(1, 2)]),
        ("@f\n@g\ndef h():\n    pass\nh()", [(1, 4), (5, 5)]),
        ("%matplotlib inline\nx = 1", [(1, 1), (2, 2)]),
        ("!ls \\\n -l\nx = 1", [(1, 1), (3, 3)]),
        ("%%time\nx = 1\ny = 2", [(2, 2), (3, 3)]),
        ("%%bash\nls\nls", [(1, 3)]),
        ("%%timeit\nx = 1\ny = 2", [(1, 3)]),
        ("print x\ny = 1", [(1, 2)]),
    ],
)
def test_where_statements_stand(source: str, expected: list[tuple[int, int]]) -> None:
    assert lines(source) == expected


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("x = f( 1 )", "x = f(1)  # one", True),
        ("x = 1", "x = 2", False),
        ("files = !ls", "files = None", False),
        ("files = !ls", "files = !ls -l", False),
        ("!pip install a", "!pip install b", False),
        ("%matplotlib inline", "%matplotlib notebook", False),
        ("%%time\nx = 1", "x = 1", False),
        ("%%time\nx = 1", "%%time\nx = 1 ", True),
    ],
)
def test_what_does_the_same(one: str, other: str, same: bool) -> None:
    keys = [statements(cell(source))[0].key for source in (one, other)]
    assert (keys[0] == keys[1]) is same


def test_what_may_be_run_again_at_will() -> None:
    found = statements(cell("%matplotlib inline\n!rm x\nx = 1\n%cd up\nhelp?"))
    assert [s.harmless for s in found] == [True, False, False, False, True]


def test_commands_cannot_be_looked_into() -> None:
    assert [bool(s.nodes) for s in statements(cell("!ls\nif x:\n    !rm y\n%time z = f()\nx = 1"))] == [
        False,
        False,
        True,
        True,
    ]


def test_the_rest_of_a_cell_stays_on_its_lines() -> None:
    timed = cell("%%time\nx = 1\ny = [\n 1]\nz = 2")
    assert only(timed, statements(timed)[1:]) == "%%time\n#\ny = [\n 1]\nz = 2"
    assert only(timed, []) == "%%time\n#\n#\n#\n#"


SIMPLE = st.sampled_from(
    ["x = 1", "if x:\n    y = 2", "f(\n  x,\n)", "# note", "", "def f(a):\n    return a", "x; y", "'''a\nb'''"]
)


@given(st.lists(SIMPLE, max_size=8), st.data())
def test_any_end_of_a_cell_parses_to_the_same_statements(parts: list[str], data: st.DataObject) -> None:
    source = "\n".join(parts)
    found = statements(cell(source))
    kept = found[data.draw(st.integers(0, len(found))) :]
    rest = only(cell(source), kept)
    assert rest.count("\n") == source.count("\n")
    assert "\n".join(map(ast.dump, ast.parse(rest).body)) == "\n".join(s.key for s in kept if s.nodes)
