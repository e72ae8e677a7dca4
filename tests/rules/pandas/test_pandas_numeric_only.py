"""pandas.numeric_only: other spellings, and what must be left alone."""

from __future__ import annotations

import pytest

from mlemodernizer.testing import assert_rewrite, assert_unchanged

SETUP = "import pandas as pd\ndf = pd.read_csv('x.csv')\n"

CHANGED = [
    ("x = df.mean()", "x = df.mean(numeric_only=True)"),
    ("x = df.corr('spearman')", "x = df.corr('spearman', numeric_only=True)"),
    ("x = df.dropna().median(axis=0)", "x = df.dropna().median(axis=0, numeric_only=True)"),
    ("x = df[df.a > 1].std()", "x = df[df.a > 1].std(numeric_only=True)"),
    ("df = df.fillna(df.mean())", "df = df.fillna(df.mean(numeric_only=True))"),
    ("x = df.resample('D').mean()", "x = df.resample('D').mean(numeric_only=True)"),
    ("x = df.quantile(0.5)", "x = df.quantile(0.5, numeric_only=True)"),
    ("for k, g in df.groupby('a'):\n    g.mean()", "for k, g in df.groupby('a'):\n    g.mean(numeric_only=True)"),
]

UNCHANGED = [
    "x = df['a'].resample('D').mean()",
    "x = df.sum(axis=1)",
    "x = df['a'].mean()",
    "x = df.a.std()",
    "x = df[['a', 'b']].corr()",
    "x = df.select_dtypes(include='number').corr()",
    "x = (df > 1).mean()",
    "x = df.groupby('a')['b'].mean()",
    "x = df.mean(**options)",
    "x = df.values.mean()",
    "x = df.mean(numeric_only=False)",
    "x = scores.mean()",
    "x = df.T.mean()",
    "r = pd.DataFrame(columns=['a'])\nr.loc[0] = 1\nx = r.mean()",
    "r = pd.DataFrame()\nx = r.head().std()",
]


@pytest.mark.parametrize(("before", "after"), CHANGED)
def test_changed(before: str, after: str) -> None:
    assert_rewrite(SETUP + before, SETUP + after)


@pytest.mark.parametrize("code", UNCHANGED)
def test_unchanged(code: str) -> None:
    assert_unchanged(SETUP + code)
