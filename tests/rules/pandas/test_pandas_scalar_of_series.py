"""pandas.scalar_of_series: other spellings, and what must be left alone."""

from __future__ import annotations

import pytest

from mlemodernizer.testing import failed_on_last_line, rewritten

SETUP = "import pandas as pd\ndf = pd.read_csv('x.csv')\n"

CHANGED = [
    (
        "x = float(df.a[df.b == 1])",
        ("TypeError", "float() argument must be a string or a real number, not 'Series'"),
        "x = float(df.a[df.b == 1].item())",
    ),
    (
        "x = int(a - b)",
        ("TypeError", "int() argument must be a string, a bytes-like object or a real number, not 'Series'"),
        "x = int((a - b).item())",
    ),
]

UNCHANGED = [
    ("x = float(y)", ("TypeError", "float() argument must be a string or a real number, not 'list'")),
    ("x = float(df.a.item())", ("TypeError", "float() argument must be a string or a real number, not 'Series'")),
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
