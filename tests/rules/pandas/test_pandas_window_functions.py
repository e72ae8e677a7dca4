"""pandas.window_functions: other spellings, and what must be left alone."""

from __future__ import annotations

import pytest

from mlemodernizer.testing import assert_rewrite, assert_unchanged

SETUP = "import pandas as pd\ndf = pd.read_csv('x.csv')\n"

CHANGED = [
    ("x = pd.rolling_std(df['a'], window=5, center=True)", "x = df['a'].rolling(window=5, center=True).std()"),
    ("x = pd.rolling_mean(df.a + df.b, 3)", "x = (df.a + df.b).rolling(window=3).mean()"),
    ("x = pd.expanding_sum(df['a'])", "x = df['a'].expanding().sum()"),
    ("x = pd.ewmstd(df['a'], span=3, bias=True)", "x = df['a'].ewm(span=3).std(bias=True)"),
]

UNCHANGED = [
    "x = pd.rolling_mean(values, 3)",
    "x = pd.rolling_mean(df['a'], 3, freq='D')",
    "x = df['a'].rolling(3).mean()",
]


@pytest.mark.parametrize(("before", "after"), CHANGED)
def test_changed(before: str, after: str) -> None:
    assert_rewrite(SETUP + before, SETUP + after)


@pytest.mark.parametrize("code", UNCHANGED)
def test_unchanged(code: str) -> None:
    assert_unchanged(SETUP + code)
