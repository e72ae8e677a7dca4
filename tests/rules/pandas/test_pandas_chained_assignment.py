"""pandas.chained_assignment: other spellings, and what must be left alone."""

from __future__ import annotations

import pytest

from mlemodernizer.testing import assert_rewrite, assert_unchanged, rewritten

SETUP = "import pandas as pd\ndf = pd.read_csv('x.csv')\n"

CHANGED = [
    ("df['a'][df.b == 1] = 0", "df.loc[df.b == 1, 'a'] = 0"),
    ("df.a[df.a.isnull()] = 0", "df.loc[df.a.isnull(), 'a'] = 0"),
    ("df['a'][(df.b == 1) & (df.a > 2)] = 0", "df.loc[(df.b == 1) & (df.a > 2), 'a'] = 0"),
    ("df['a'][~df.b.isin([1])] = 0", "df.loc[~df.b.isin([1]), 'a'] = 0"),
    ("import numpy as np\ndf['a'][np.isnan(df['a'])] = v", "import numpy as np\ndf.loc[np.isnan(df['a']), 'a'] = v"),
    ("df['a'][df.b.str.contains('x')] = 0", "df.loc[df.b.str.contains('x'), 'a'] = 0"),
    ("df['a'][other.b == 1] = 0", "df.loc[other.b == 1, 'a'] = 0"),
    ("m = df.b > 1\ndf.a[m] += 1", "m = df.b > 1\ndf.loc[m, 'a'] += 1"),
    ("df['a'][0] = 1", "df.loc[0, 'a'] = 1"),
    ("df['a'][1:3] = 1", "df.iloc[1:3, df.columns.get_loc('a')] = 1"),
    ("df['a'][:] = 1", "df.loc[:, 'a'] = 1"),
    ("df.a.iat[1] = 1", "df.iat[1, df.columns.get_loc('a')] = 1"),
    ("df.a.values[1] = 1", "df.iloc[1, df.columns.get_loc('a')] = 1"),
    ("df['a'].values[df.b > 1] = 1", "df.loc[df.b > 1, 'a'] = 1"),
    ("for i in df.index:\n    df['a'][i] = i", "for i in df.index:\n    df.loc[i, 'a'] = i"),
    ("for i in range(9):\n    df['a'][i] = i", "for i in range(9):\n    df.loc[i, 'a'] = i"),
    ("t = df.dropna()\nt['a'][0] = 1", "t = df.dropna()\nt.loc[0, 'a'] = 1"),
    ("i = df.set_index('k')\ni['a']['x'] = 1", "i = df.set_index('k')\ni.loc['x', 'a'] = 1"),
    ("df = df.rename(columns={'b': 'c'})\ndf.a[0] = 1", "df = df.rename(columns={'b': 'c'})\ndf.loc[0, 'a'] = 1"),
    ("df = df.drop(['k'], axis=1)\ndf['a'][0] = 1", "df = df.drop(['k'], axis=1)\ndf.loc[0, 'a'] = 1"),
    ("for c in names:\n    df[c][df[c].isnull()] = 0", "for c in names:\n    df.loc[df[c].isnull(), c] = 0"),
]

UNCHANGED = [
    "df = df.rename({0: 'x'})\ndf['a'][0] = 1",
    "df = df.T\ndf['a'][0] = 1",
    "i = df.set_index('k')\ni['a'][0] = 1",
    "df.index = names\ndf['a'][0] = 1",
    "df.set_index('k', inplace=True)\ndf['a'][0] = 1",
    "df['a'][k] = 1",
    "df['a']['x'] = 1",
    "df[df.b > 1]['a'] = 1",
    "df.loc[df.b > 1]['a'] = 1",
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


def test_what_is_left_alone_is_told() -> None:
    result = rewritten(SETUP + "df['a'][k] = 1")
    assert result.patches == ()
    assert result.notes == (
        "In cell c0, df['a'][k] = … leaves df as it was since pandas 3.0; "
        "whether k is a label or a position is not known, so it was left alone.",
    )
    assert rewritten(SETUP + "df.loc[k, 'a'] = 1").notes == ()
