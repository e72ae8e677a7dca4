"""pandas.column_inplace: other spellings, and what must be left alone."""

from __future__ import annotations

import pytest

from mlemodernizer.testing import assert_rewrite, assert_unchanged

SETUP = "import pandas as pd\ndf = pd.read_csv('x.csv')\n"

CHANGED = [
    ("df.a.fillna(df.a.mean(), inplace=True)", "df['a'] = df.a.fillna(df.a.mean())"),
    (
        "if True:\n    df['a'].replace(1, 2, inplace=True)  # fix",
        "if True:\n    df['a'] = df['a'].replace(1, 2)  # fix",
    ),
    ("df['a'].fillna(\n    0,\n    inplace=True\n)", "df['a'] = df['a'].fillna(\n    0\n)"),
    ("for c in df.columns:\n    df[c].fillna(0, inplace=True)", "for c in df.columns:\n    df[c] = df[c].fillna(0)"),
    (
        "for d in [df, df.copy()]:\n    d['a'].fillna(0, inplace=True)",
        "for d in [df, df.copy()]:\n    d['a'] = d['a'].fillna(0)",
    ),
]

CHANGED += [
    ("df.loc[:, 'a'].fillna(0, inplace=True)", "df['a'] = df.loc[:, 'a'].fillna(0)"),
    ("for c in names:\n    df[c].fillna(0, inplace=True)", "for c in names:\n    df[c] = df[c].fillna(0)"),
]

UNCHANGED = [
    "df[names].fillna(0, inplace=True)",
    "df[['a']].fillna(0, inplace=True)",
    "df.fillna(0, inplace=True)",
    "s = df['a']\ns.fillna(0, inplace=True)",
    "df['a'].fillna(0, inplace=False)",
    "df['a'].fillna(0, inplace=flag)",
    "frames['a'].fillna(0, inplace=True)",
    "x = df['a'].fillna(0, inplace=True)",
    "df[df.a > 1].fillna(0, inplace=True)",
    "df['a'].dropna(inplace=True)",
    "df.head().a.fillna(0, inplace=True)",
]


@pytest.mark.parametrize(("before", "after"), CHANGED)
def test_changed(before: str, after: str) -> None:
    assert_rewrite(SETUP + before, SETUP + after)


@pytest.mark.parametrize("code", UNCHANGED)
def test_unchanged(code: str) -> None:
    assert_unchanged(SETUP + code)
