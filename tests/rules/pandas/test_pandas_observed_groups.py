"""pandas.observed_groups: other spellings, and what must be left alone."""

from __future__ import annotations

import pytest

from mlemodernizer.testing import assert_rewrite, assert_unchanged

SETUP = "import pandas as pd\ndf = pd.read_csv('x.csv')\n"

CHANGED = [
    (
        "df['b'] = pd.qcut(df.a, 4)\nx = df.groupby('b').c.max()",
        "df['b'] = pd.qcut(df.a, 4)\nx = df.groupby('b', observed=False).c.max()",
    ),
    (
        "df['b'] = df['b'].astype('category')\nx = df.groupby(['b', 'c']).size()",
        "df['b'] = df['b'].astype('category')\nx = df.groupby(['b', 'c'], observed=False).size()",
    ),
    (
        "bins = pd.cut(df.a, 3)\nx = df.groupby(bins).c.max()",
        "bins = pd.cut(df.a, 3)\nx = df.groupby(bins, observed=False).c.max()",
    ),
]

UNCHANGED = [
    "x = df.groupby('b').c.max()",
    "df['b'] = pd.cut(df.a, 3, labels=False)\nx = df.groupby('b').c.max()",
    "df['b'] = pd.cut(df.a, 3)\ndf['b'] = df['b'].astype(str)\nx = df.groupby('b').c.max()",
    "df['b'] = pd.cut(df.a, 3)\nx = df.groupby('b', observed=True).c.max()",
]


@pytest.mark.parametrize(("before", "after"), CHANGED)
def test_changed(before: str, after: str) -> None:
    assert_rewrite(SETUP + before, SETUP + after)


@pytest.mark.parametrize("code", UNCHANGED)
def test_unchanged(code: str) -> None:
    assert_unchanged(SETUP + code)
