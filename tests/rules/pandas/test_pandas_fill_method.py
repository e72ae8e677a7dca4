"""pandas.fill_method: other spellings, and what must be left alone."""

from __future__ import annotations

import pytest

from mlemodernizer.testing import assert_rewrite, assert_unchanged

SETUP = "import pandas as pd\ndf = pd.read_csv('x.csv')\n"

CHANGED = [
    ("x = df['a'].fillna(method='bfill', limit=2)", "x = df['a'].bfill(limit=2)"),
    ("x = df.fillna(None, 'pad')", "x = df.ffill()"),
    ("x = (df\n     .head()\n     .fillna(method='backfill'))", "x = (df\n     .head()\n     .bfill())"),
    ("df['b'].fillna(method='ffill', inplace=True)", "df['b'] = df['b'].ffill()"),
]

UNCHANGED = [
    "x = df.fillna(0)",
    "x = df.fillna(method=how)",
    "x = df.fillna(value=0, method='ffill')",
    "x = other.fillna(method='ffill')",
]


@pytest.mark.parametrize(("before", "after"), CHANGED)
def test_changed(before: str, after: str) -> None:
    assert_rewrite(SETUP + before, SETUP + after)


@pytest.mark.parametrize("code", UNCHANGED)
def test_unchanged(code: str) -> None:
    assert_unchanged(SETUP + code)
