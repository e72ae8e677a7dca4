"""pandas.resample_how: other spellings, and what must be left alone."""

from __future__ import annotations

import pytest

from mlemodernizer.testing import assert_rewrite, assert_unchanged

SETUP = "import pandas as pd\ndf = pd.read_csv('x.csv')\n"

CHANGED = [
    ("x = df.resample('D', 'sum')", "x = df.resample('D').sum(numeric_only=True)"),
    ("x = df['a'].resample('D', how='mean', fill_method='pad')", "x = df['a'].resample('D').mean().ffill()"),
    ("x = df.resample('D', how={'a': 'sum'})", "x = df.resample('D').agg({'a': 'sum'})"),
    ("x = df.resample('M', how='sum')", "x = df.resample('ME').sum(numeric_only=True)"),
]

UNCHANGED = [
    "x = df.resample('D').count()",
    "x = other.resample('D', how='sum')",
    "x = df.resample(how='sum')",
]


@pytest.mark.parametrize(("before", "after"), CHANGED)
def test_changed(before: str, after: str) -> None:
    assert_rewrite(SETUP + before, SETUP + after)


@pytest.mark.parametrize("code", UNCHANGED)
def test_unchanged(code: str) -> None:
    assert_unchanged(SETUP + code)
