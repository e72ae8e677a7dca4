"""pandas.group_columns: other spellings, and what must be left alone."""

from __future__ import annotations

import pytest

from mlemodernizer.testing import assert_rewrite, assert_unchanged

SETUP = "import pandas as pd\ndf = pd.read_csv('x.csv')\n"

CHANGED = [
    (
        "x = df.groupby('k').apply(lambda g: g.head(2))",
        "x = df.groupby('k')[list(df.columns)].apply(lambda g: g.head(2))",
    ),
    (
        "def f(g):\n    return g['k'].iloc[0]\nx = df.groupby(['k', 'j']).apply(f)",
        "def f(g):\n    return g['k'].iloc[0]\nx = df.groupby(['k', 'j'])[list(df.columns)].apply(f)",
    ),
    (
        "groups = df.groupby('k')\nx = groups.apply(lambda g: g.sample(1))",
        "groups = df.groupby('k')\nx = groups[list(df.columns)].apply(lambda g: g.sample(1))",
    ),
    (
        "x = df.groupby('k').apply(lambda g: g.k.max())",
        "x = df.groupby('k')[list(df.columns)].apply(lambda g: g.k.max())",
    ),
]

UNCHANGED = [
    "x = df.groupby('k').apply(lambda g: g['a'].max())",
    "x = df.groupby('k').apply(lambda g: g.a.max() / len(g))",
    "x = df.groupby('k')[['a', 'b']].apply(lambda g: g.head(2))",
    "x = df.groupby(keys).apply(lambda g: g.head(2))",
    "x = df.groupby('k').apply(f)",
    "x = df.groupby('k')['a'].apply(lambda g: g.head(2))",
    "x = make().groupby('k').apply(lambda g: g.head(2))",
]


@pytest.mark.parametrize(("before", "after"), CHANGED)
def test_changed(before: str, after: str) -> None:
    assert_rewrite(SETUP + before, SETUP + after)


@pytest.mark.parametrize("code", UNCHANGED)
def test_unchanged(code: str) -> None:
    assert_unchanged(SETUP + code)
