"""pandas.rows_by_date: other spellings, and what must be left alone."""

from __future__ import annotations

import pytest

from mlemodernizer.testing import failed_on_last_line, rewritten

SETUP = "import pandas as pd\ndf = pd.read_csv('x.csv')\n"

CHANGED = [
    ("x = df['2016-01']", ("KeyError", "'2016-01'"), "x = df.loc['2016-01']"),
]

UNCHANGED = [
    ("x = df['2016-01']", ("KeyError", "'2017'")),
    ("x = df['a']", ("KeyError", "'a'")),
    ("df['2016'] = 1", ("KeyError", "'2016'")),
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
