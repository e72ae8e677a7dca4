"""pandas.ix_either: only where nothing else is known."""

from __future__ import annotations

from mlemodernizer.testing import failed_on_last_line, rewritten

SETUP = "import numpy as np\nimport pandas as pd\nfrom pandas.api.types import infer_dtype\ndf = pd.read_csv('x.csv')\n"
MISSED = ("AttributeError", "'DataFrame' object has no attribute 'ix'")


def after(code: str, *, last_resort: bool = True) -> str:
    text = SETUP + code
    result = rewritten(text, evidence=failed_on_last_line(text, *MISSED), last_resort=last_resort)
    assert not result.failures
    return result.notebook.cells[0].source


def test_in_a_function() -> None:
    text = after("def f(table, i):\n    return table.ix['a', i]\nf(df.T, 1)")
    assert "return LabelOrPosition(table)['a', i]" in text
    assert text.index("class LabelOrPosition") < text.index("def f")


def test_what_is_decided_is_left_to_the_other_rule() -> None:
    text = after("x = df.ix[:, 'a':'c']\ny = df.ix[k]")
    assert "x = df.ix[:, 'a':'c']" in text
    assert "y = LabelOrPosition(df)[k]" in text


def test_not_before_everything_else() -> None:
    code = "y = df.ix[k]"
    assert after(code, last_resort=False) == SETUP + code


def test_another_attribute() -> None:
    code = "grid = Grid()\ngrid.ix[0]"
    text = SETUP + code
    missed = failed_on_last_line(text, "AttributeError", "'Grid' object has no attribute 'iy'")
    assert rewritten(text, evidence=missed, last_resort=True).notebook.cells[0].source == text
