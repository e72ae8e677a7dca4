"""pandas.keyword_only: other spellings, and what must be left alone."""

from __future__ import annotations

import pytest

from mlemodernizer.testing import assert_rewrite, assert_unchanged

SETUP = "import pandas as pd\ndf = pd.read_csv('x.csv')\n"

CHANGED = [
    ("df.drop('a', 1, inplace=True)", "df.drop('a', axis=1, inplace=True)"),
    ("x = df.drop(  # no label\n    ['a'],\n    1,\n)", "x = df.drop(  # no label\n    ['a'],\n    axis=1,\n)"),
    ("df.set_index('a', False)", "df.set_index('a', drop=False)"),
    ("x = pd.concat([df, df], 1)", "x = pd.concat([df, df], axis=1)"),
    (
        "from pandas import read_csv\nx = read_csv('y.csv', ';')",
        "from pandas import read_csv\nx = read_csv('y.csv', sep=';')",
    ),
    (
        "x = df.groupby('a').head().sort_values('b', 0, False)",
        "x = df.groupby('a').head().sort_values('b', axis=0, ascending=False)",
    ),
    ("s = pd.Series.sort_values(df.a, 0)", "s = pd.Series.sort_values(df.a, axis=0)"),
]

UNCHANGED = [
    "x = df.drop('a')",
    "x = df.drop(*labels)",
    "x = other.drop('a', 1)",
    "s = pd.Series.sort_values(df.a)",
    "x = df.drop('a', 1, axis=1)",
    "x = df.merge(df, 'left')",
]


@pytest.mark.parametrize(("before", "after"), CHANGED)
def test_changed(before: str, after: str) -> None:
    assert_rewrite(SETUP + before, SETUP + after)


@pytest.mark.parametrize("code", UNCHANGED)
def test_unchanged(code: str) -> None:
    assert_unchanged(SETUP + code)
