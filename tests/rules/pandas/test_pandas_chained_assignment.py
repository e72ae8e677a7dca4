"""pandas.chained_assignment: other spellings, and what must be left alone."""

from __future__ import annotations

import pytest

from mlemodernizer.testing import assert_rewrite, assert_unchanged

SETUP = "import pandas as pd\ndf = pd.read_csv('x.csv')\n"

CHANGED = [
    ("df['a'][df.b == 1] = 0", "df.loc[df.b == 1, 'a'] = 0"),
    ("df.a[df.a.isnull()] = 0", "df.loc[df.a.isnull(), 'a'] = 0"),
    ("df['a'][(df.b == 1) & (df.a > 2)] = 0", "df.loc[(df.b == 1) & (df.a > 2), 'a'] = 0"),
    ("df['a'][~df.b.isin([1])] = 0", "df.loc[~df.b.isin([1]), 'a'] = 0"),
]

UNCHANGED = [
    "df['a'][0] = 1",
    "df['a'][k] = 1",
    "df['a'][1:3] = 1",
    "d = {'a': []}\nd['a'][0] = 1",
    "x = df['a'][df.b == 1]",
    "df[col][df.b == 1] = 0",
    "df['a'] = 1",
]


@pytest.mark.parametrize(("before", "after"), CHANGED)
def test_changed(before: str, after: str) -> None:
    assert_rewrite(SETUP + before, SETUP + after)


@pytest.mark.parametrize("code", UNCHANGED)
def test_unchanged(code: str) -> None:
    assert_unchanged(SETUP + code)
