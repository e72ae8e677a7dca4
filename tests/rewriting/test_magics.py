from __future__ import annotations

import ast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mlemodernizer.rewriting.magics import mask
from mlemodernizer.rewriting.text import parse_unit


@pytest.mark.parametrize(
    "source",
    [
        "x = 1\nprint(x % 2)",
        "print('''\n%matplotlib inline\n!ls\n''')",
        "y = (a\n     % b)",
        "y = a \\\n  % b",
        "# %magic in a comment\nx = 1",
        "s = 'what?'",
        "d = [5\n%3\n]",
    ],
)
def test_python_is_left_alone(source: str) -> None:
    masked = mask(source)
    assert masked.python == source
    assert not masked.shifts


@pytest.mark.parametrize(
    "source",
    [
        "%matplotlib inline",
        "!pip install x",
        "if True:\n    %matplotlib inline\n    x = 1",
        "files = !ls\nx = 1",
        "t = %timeit -o f()",
        "df?",
        "df.head??",
        "?df",
        "%time x = f(1)",
        "%timeit -n 10 f(1)",
        "%%time\nx = 1",
        "\n%%timeit -n 3\nx = 1",
        "%load_ext autoreload\n%autoreload 2\nimport os",
        "a = !ls {x}\nb = 2",
    ],
)
def test_magics_are_masked_line_by_line(source: str) -> None:
    masked = mask(source)
    ast.parse(masked.python)
    assert masked.python.count("\n") == source.count("\n")


@pytest.mark.parametrize("magic", ["bash", "html", "writefile a.py", "javascript", "R", "latex"])
def test_other_languages_are_opaque(magic: str) -> None:
    assert mask(f"%%{magic}\nx = np.float(1)").opaque
    unit = parse_unit("c", f"%%{magic}\nif [ ; then")
    assert unit.tree is None
    assert unit.problem == ""


def test_positions_behind_a_line_magic_are_positions_in_the_cell() -> None:
    text = "é = 1\n  %time  é = f(ü)"
    unit = parse_unit("c", "if é:\n" + text.split("\n")[1])
    assert unit.tree is not None
    call = next(n for n in ast.walk(unit.tree) if isinstance(n, ast.Call))
    start, end = unit.span(call)
    assert unit.text[start:end] == "f(ü)"


@given(st.text(alphabet=st.sampled_from(list("ab=%!?#'\"\\\n ()[]é")), max_size=60))
def test_any_text_keeps_its_lines(source: str) -> None:
    masked = mask(source)
    assert masked.opaque or masked.python.count("\n") == source.count("\n")


@given(st.text(max_size=80))
def test_parsing_never_raises(source: str) -> None:
    unit = parse_unit("c", source)
    assert unit.tree is not None or unit.problem or mask(source).opaque
