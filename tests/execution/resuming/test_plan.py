"""Where a changed notebook goes on; checked against runs from the top, of programs made at random."""

from __future__ import annotations

import ast
from collections.abc import Mapping, Sequence
from itertools import islice
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mlemodernizer.execution.resuming.plan import Plan, Stop, plan
from mlemodernizer.execution.resuming.ran import Span
from mlemodernizer.execution.resuming.statements import Statement, only
from mlemodernizer.model.notebook import Cell, CellKind, Notebook
from mlemodernizer.model.outcome import Variable


def notebook(cells: Sequence[str]) -> Notebook:
    return Notebook(tuple(Cell(f"c{i}", CellKind.CODE, source) for i, source in enumerate(cells)))


def variables(names: Mapping[str, object]) -> dict[str, Variable]:
    found = {}
    for name, value in names.items():
        if not name.startswith("__"):
            kind = type(value)
            module = "builtins" if kind.__name__ in {"module", "function"} else kind.__module__
            found[name] = Variable(f"{module}.{kind.__qualname__}")
    return found


def run_until_failure(cells: Sequence[str], names: dict[str, Any]) -> Stop | None:
    """Run the cells in `names`; where they stopped."""
    for i, source in enumerate(cells):
        try:
            exec(compile(source, f"<c{i}>", "exec"), names)  # noqa: S102
        except Exception as error:  # noqa: BLE001
            step = error.__traceback__
            while step is not None and step.tb_frame.f_code.co_filename != f"<c{i}>":
                step = step.tb_next
            assert step is not None
            line, end, column, end_column = next(islice(step.tb_frame.f_code.co_positions(), step.tb_lasti // 2, None))
            span: Span | None = None
            if line is not None and end is not None and column is not None and end_column is not None:
                span = (line, column), (end, end_column)
            entered = step.tb_next is not None
            return Stop(notebook(cells), f"c{i}", step.tb_lineno, span, entered, begun=True, variables=variables(names))
    return None


def follow(way: Plan, cells: Sequence[str], names: dict[str, Any]) -> None:
    """Go on in `names` as the plan says."""
    for name in way.forgotten:
        names.pop(name, None)
    parts = notebook(cells).code_cells
    for cell in parts:
        kept = [statement for statement in way.redone if statement.cell == cell.id]
        exec(only(cell, kept) if kept else "", names)  # noqa: S102
    started = False
    for cell in parts:
        if cell.id == way.cell:
            started = True
            exec(cell.source if way.rest is None else only(cell, way.rest), names)  # noqa: S102
        elif started:
            exec(cell.source, names)  # noqa: S102


def plain(names: Mapping[str, Any]) -> dict[str, str]:
    """What can be compared of the variables; generators by what is left of them."""
    kept = {}
    for name, value in names.items():
        if name.startswith("__") or callable(value) or type(value).__name__ == "module":
            continue
        kept[name] = repr(list(value) if hasattr(value, "__next__") else value)
    return kept


MAKE = [
    "a = [3]",
    "b = a",
    "b = list(a)",
    "n = 4",
    "g = iter(range(9))",
    "d = {'k': a}",
    "def f(x):\n    x.append(1)\n    return len(x)",
    "def h():\n    return f(a) + n",
    "s = [q for q in a]",
    "import math",
]
USE = [
    "a.append(n)",
    "b.append(2)",
    "n += 1",
    "n = n * 2",
    "a = a + [n]",
    "f(a)",
    "f(b)",
    "h()",
    "next(g)",
    "m = sum(islice(g, 2))",
    "d['k'].append(5)",
    "d['z'] = n",
    "for i in range(2):\n    a.append(i)\n    n += i",
    "for q in [a, b]:\n    q.append(7)",
    "t = [f(a) for _ in range(2)]",
    "a.sort()",
    "last = a.pop()",
    "del d['k'][0]",
    "if n > 2:\n    a.append(n)\n    n -= 1",
    "r = math.sqrt(len(a)) if a else 0",
    "def f(x):\n    x.append(9)\n    return len(x)",
    "while len(a) < 9:\n    a.append(1)",
]
FAILS = [  # and what it is changed to
    ("bad()", "good = 1"),
    ("a.append(bad())", "a.append(1)"),
    ("for i in range(3):\n    a.append(i)\n    1 / (1 - i)", "for i in range(3):\n    a.append(i)"),
    ("for i in range(3):\n    n += 1\n    1 / (1 - i)", "for i in range(3):\n    n += 1"),
    ("x = f(a) + bad()", "x = f(a)"),
    ("x = bad() + f(a)", "x = f(a)"),
    ("y = [1 / (5 - v) for v in g]", "y = [v for v in g]"),
    ("z = h() / 0", "z = h()"),
    ("a[0] = bad()", "a[0] = 5"),
    ("n += bad()", "n += 3"),
    ("n, a = a.pop(), bad()", "n = a.pop()"),
    ("for q in [b, a]:\n    q.append(1 / (len(q) - 2))", "for q in [b, a]:\n    q.append(2)"),
    ("if f(b):\n    bad()", "if f(b):\n    pass"),
    ("w = next(g) / 0", "w = next(g)"),
    ("try:\n    f(a)\nfinally:\n    bad()", "f(a)"),
]


@settings(max_examples=150, deadline=None)
@given(
    st.tuples(st.lists(st.sampled_from(USE), max_size=6), st.lists(st.sampled_from(USE), max_size=4)),
    st.sampled_from(FAILS),
    st.permutations(range(len(MAKE))),
    st.lists(st.booleans(), min_size=20, max_size=20),
    st.booleans(),
)
def test_going_on_ends_as_a_run_from_the_top(
    around: tuple[list[str], list[str]],
    failure: tuple[str, str],
    order: list[int],
    breaks: list[bool],
    told: bool,
) -> None:
    """`told`: whether the kernel can tell which expression raised."""
    made = ["from itertools import islice", *MAKE, *[MAKE[i] for i in order[:3]]]
    versions = []
    for statement in failure:
        cells = [""]
        for part, new_cell in zip([*made, *around[0], statement, *around[1]], [*breaks, *breaks], strict=False):
            if new_cell:
                cells.append("")
            cells[-1] += part + "\n"
        versions.append(cells)
    old, new = versions
    names: dict[str, Any] = {}
    stop = run_until_failure(old, names)
    fresh: dict[str, Any] = {}
    if stop is None or run_until_failure(new, fresh) is not None:
        return
    if not told:
        stop = Stop(stop.notebook, stop.cell, stop.line, None, entered=True, begun=True, variables=stop.variables)
    way = plan(stop, notebook(new))
    if way is not None:
        follow(way, new, names)
        names.pop("v", None)
        assert plain(names).items() >= plain(fresh).items()


def made(before: Sequence[str], after: Sequence[str]) -> tuple[str, tuple[int, ...] | None, set[str], set[str]] | None:
    """Cell, lines of what is run of it, names of what is run before, names taken away."""
    stop = run_until_failure(before, {})
    assert stop is not None
    way = plan(stop, notebook(after))
    if way is None:
        return None
    rest = None if way.rest is None else tuple(statement.first for statement in way.rest)
    return way.cell, rest, {_name(statement) for statement in way.redone}, set(way.forgotten)


def _name(statement: Statement) -> str:
    return ast.unparse(statement.nodes[0]).split("\n")[0]


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        (["x = 1", "bad"], ["x = 1", "x"], ("c1", None, set(), set())),
        (["x = 1", "y = 2\nbad\nz = 1"], ["x = 1", "y = 2\nx\nz = 1"], ("c1", (2, 3), set(), set())),
        (["x = 1", "y = 2\nbad"], ["x = 1", "y = 2"], ("", (), set(), set())),
        (["x = 1", "y = 2\nbad", "z"], ["x = 1", "y = 2", "z"], ("c2", None, set(), set())),
        (["x = 1", "y = 2\nbad"], ["import os\nx = 1", "y = 2\nos"], ("c1", (2,), {"import os"}, set())),
        (["import os\nx = 1", "bad"], ["x = 1", "x"], ("c1", None, set(), {"os"})),
        (["x = 1", "bad"], ["x = 1", "def f():\n    pass\nf()"], ("c1", None, set(), set())),
        (["x = 1", "y = x", "z = 3", "bad"], ["x = 2", "y = x", "z = 3", "y"], ("c1", None, {"x = 2"}, set())),
        (["a = 0", "x = 1", "y = x", "bad"], ["a = 0", "x = 2", "y = x", "y"], ("c2", None, {"x = 2"}, set())),
        (["x = [1]", "y = x", "bad"], ["x = [2]", "y = x", "y"], None),  # from the first statement on
        (["a = 0", "x = [1]", "x.sort()", "bad"], ["a = 0", "x = [1]", "x.sort()", "x"], ("c3", None, set(), set())),
        (["a = 0", "def f():\n    bad", "f()"], ["a = 0", "def f():\n    1", "f()"], ("c2", None, {"def f():"}, set())),
        (
            ["a = 0", "def f():\n    bad", "g = f", "g()"],
            ["a = 0", "def f():\n    1", "g = f", "g()"],
            ("c2", None, {"def f():"}, set()),
        ),
    ],
)
def test_where_it_goes_on(before: list[str], after: list[str], expected: object) -> None:
    assert made(before, after) == expected


def test_other_cells_are_another_notebook() -> None:
    stop = run_until_failure(["x = 1", "bad"], {})
    assert stop is not None
    assert plan(stop, notebook(["x = 1", "x", "x"])) is None


def test_a_failure_whose_place_is_unknown_starts_anew() -> None:
    stop = Stop(notebook(["x = 1", "bad"]), "c1", 0, None, entered=True, begun=True, variables={})
    assert plan(stop, notebook(["x = 1", "x"])) is None
