"""pandas.renamed_keywords: other spellings, and what must be left alone."""

from __future__ import annotations

import pytest

from mlemodernizer.testing import assert_rewrite, assert_unchanged

SETUP = "import pandas as pd\ndf = pd.read_csv('x.csv')\n"

CHANGED = [
    ("x = pd.read_excel('x', sheetname='a')", "x = pd.read_excel('x', sheet_name='a')"),
    ("x = df.describe(datetime_is_numeric=True)", "x = df.describe()"),
    ("x = pd.pivot_table(df, rows='a', cols='b')", "x = pd.pivot_table(df, index='a', columns='b')"),
]

UNCHANGED = [
    "x = pd.to_datetime(df.a, infer_datetime_format=flag)",
    "x = other.to_csv('x', line_terminator='')",
    "x = pd.read_excel('x', sheet_name='a')",
]


@pytest.mark.parametrize(("before", "after"), CHANGED)
def test_changed(before: str, after: str) -> None:
    assert_rewrite(SETUP + before, SETUP + after)


@pytest.mark.parametrize("code", UNCHANGED)
def test_unchanged(code: str) -> None:
    assert_unchanged(SETUP + code)
