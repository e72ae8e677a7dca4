"""pandas.calendar_attributes: other spellings, and what must be left alone."""

from __future__ import annotations

import pytest

from mlemodernizer.testing import assert_rewrite, assert_unchanged

SETUP = "import pandas as pd\ndf = pd.read_csv('x.csv')\n"

CHANGED = [
    ("df['d'] = df['t'].dt.weekofyear", "df['d'] = df['t'].dt.isocalendar().week"),
    ("x = df.index.weekofyear", "x = df.index.isocalendar().week"),
    ("x = pd.date_range('2016', periods=2).weekday_name", "x = pd.date_range('2016', periods=2).day_name()"),
]

UNCHANGED = [
    "x = df.week",
    "x = df['t'].dt.month",
    "x = moment.week",
]


@pytest.mark.parametrize(("before", "after"), CHANGED)
def test_changed(before: str, after: str) -> None:
    assert_rewrite(SETUP + before, SETUP + after)


@pytest.mark.parametrize("code", UNCHANGED)
def test_unchanged(code: str) -> None:
    assert_unchanged(SETUP + code)
