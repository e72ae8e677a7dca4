"""pandas.excel_writer: other spellings, and what must be left alone."""

from __future__ import annotations

import pytest

from mlemodernizer.testing import assert_rewrite, assert_unchanged

SETUP = "import pandas as pd\n"

CHANGED = [
    ("w = pd.ExcelWriter('x.xlsx')\nw.save()", "w = pd.ExcelWriter('x.xlsx')\nw.close()"),
]

UNCHANGED = [
    "w = open_it()\nw.save()",
    "w = pd.ExcelWriter('x.xlsx')\nw.close()",
]


@pytest.mark.parametrize(("before", "after"), CHANGED)
def test_changed(before: str, after: str) -> None:
    assert_rewrite(SETUP + before, SETUP + after)


@pytest.mark.parametrize("code", UNCHANGED)
def test_unchanged(code: str) -> None:
    assert_unchanged(SETUP + code)
