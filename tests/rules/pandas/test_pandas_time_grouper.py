"""pandas.time_grouper: other spellings, and what must be left alone."""

from __future__ import annotations

import pytest

from mlemodernizer.testing import assert_rewrite, assert_unchanged

SETUP = "import pandas as pd\ndf = pd.read_csv('x.csv')\n"

CHANGED = [
    ("x = df.groupby(pd.TimeGrouper('M')).sum", "x = df.groupby(pd.Grouper(freq='ME')).sum"),
    ("x = pd.TimeGrouper(key='d', freq='D')", "x = pd.Grouper(key='d', freq='D')"),
    ("from pandas import TimeGrouper\nx = TimeGrouper('D')", "x = pd.Grouper(freq='D')"),
]

UNCHANGED = [
    "x = pd.Grouper(freq='D')",
    "x = pd.TimeGrouper('D', 'left')",
]


@pytest.mark.parametrize(("before", "after"), CHANGED)
def test_changed(before: str, after: str) -> None:
    assert_rewrite(SETUP + before, SETUP + after)


@pytest.mark.parametrize("code", UNCHANGED)
def test_unchanged(code: str) -> None:
    assert_unchanged(SETUP + code)
