"""pandas.mixed_dates: other spellings, and what must be left alone."""

from __future__ import annotations

import pytest

from mlemodernizer.testing import failed_on_last_line, rewritten

SETUP = "import pandas as pd\ndf = pd.read_csv('x.csv')\n"

CHANGED = [
    (
        "d = pd.to_datetime(df['d'], dayfirst=True)",
        ("ValueError", 'time data "13" doesn\'t match format "%m"'),
        "d = pd.to_datetime(df['d'], dayfirst=True, format='mixed')",
    ),
    (
        "d = pd.to_datetime(df['d'])",
        ("ValueError", 'unconverted data remains when parsing with format "%Y": "1"'),
        "d = pd.to_datetime(df['d'], format='mixed')",
    ),
]

UNCHANGED = [
    ("d = pd.to_datetime(df['d'], format='%Y')", ("ValueError", 'time data "13" doesn\'t match format "%Y"')),
    ("d = pd.to_datetime(df['d'])", ("ValueError", "something else")),
    ("x = df['d'].dt.year", ("AttributeError", "Can only use .dt accessor with datetimelike values")),
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
