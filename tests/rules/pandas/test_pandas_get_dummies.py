"""pandas.get_dummies: other spellings, and what must be left alone."""

from __future__ import annotations

import pytest

from mlemodernizer.testing import failed_on_last_line, rewritten

SETUP = "import pandas as pd\ndf = pd.read_csv('x.csv')\n"

CHANGED = [
    (
        "d = pd.get_dummies(df)\nx = d.values",
        ("ValueError", "Invalid dtype: object"),
        "d = pd.get_dummies(df, dtype='uint8')\nx = d.values",
    ),
    (
        "d = pd.get_dummies(df['a'], prefix='a', drop_first=True)",
        ("TypeError", "numpy boolean subtract, the `-` operator, is not supported"),
        "d = pd.get_dummies(df['a'], prefix='a', drop_first=True, dtype='uint8')",
    ),
]

UNCHANGED = [
    ("d = pd.get_dummies(df)", ("KeyError", "'a'")),
    ("d = pd.get_dummies(df, dtype=int)", ("ValueError", "Invalid dtype: object")),
    ("d = get_dummies(df)", ("ValueError", "Invalid dtype: object")),
]


def after_failure(code: str, failure: tuple[str, str]) -> str:
    result = rewritten(code, evidence=failed_on_last_line(code, *failure))
    assert not result.failures
    return result.notebook.cells[0].source


@pytest.mark.parametrize(("before", "failure", "after"), CHANGED)
def test_changed(before: str, failure: tuple[str, str], after: str) -> None:
    assert after_failure(SETUP + before, failure) == SETUP + after
    assert rewritten(SETUP + before).patches == ()


@pytest.mark.parametrize(("code", "failure"), UNCHANGED)
def test_unchanged(code: str, failure: tuple[str, str]) -> None:
    assert after_failure(SETUP + code, failure) == SETUP + code
