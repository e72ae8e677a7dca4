"""pandas.ix: other spellings, and what must be left alone."""

from __future__ import annotations

import pytest

from mlemodernizer.testing import assert_rewrite, assert_unchanged

SETUP = "import pandas as pd\ndf = pd.read_csv('x.csv')\n"

CHANGED = [
    ("x = df.ix[:, 'a':'c']", "x = df.loc[:, 'a':'c']"),
    ("df.ix[df.a.isnull(), 'a'] = 0", "df.loc[df.a.isnull(), 'a'] = 0"),
    ("X = df.ix[:, df.columns != 'y']", "X = df.loc[:, df.columns != 'y']"),
    ("x = df.ix[(df.a > 1) & (df.b < 2)]", "x = df.loc[(df.a > 1) & (df.b < 2)]"),
    ("for i in df.index:\n    df.ix[i, 'a'] = 1", "for i in df.index:\n    df.loc[i, 'a'] = 1"),
]

UNCHANGED = [
    "x = df.ix[3]",
    "x = df.ix[:5]",
    "x = df.ix[:, 2:]",
    "x = df.ix[[0, 1], 'a']",
    "x = df.ix[k, 'a']",
    "x = df.ix[::2]",
    "x = thing.ix['a']",
    "x = df.ix[-1]",
]


@pytest.mark.parametrize(("before", "after"), CHANGED)
def test_changed(before: str, after: str) -> None:
    assert_rewrite(SETUP + before, SETUP + after)


@pytest.mark.parametrize("code", UNCHANGED)
def test_unchanged(code: str) -> None:
    assert_unchanged(SETUP + code)
