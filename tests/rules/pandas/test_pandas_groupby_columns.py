"""pandas.groupby_columns: other spellings, and what must be left alone."""

from __future__ import annotations

import pytest

from mlemodernizer.testing import assert_rewrite, assert_unchanged

SETUP = "import pandas as pd\ndf = pd.read_csv('x.csv')\n"

CHANGED = [
    ("x = df.groupby('k')['a', 'b'].max()", "x = df.groupby('k')[['a', 'b']].max()"),
    ("x = df.groupby('k')[('a', 'b')].max()", "x = df.groupby('k')[['a', 'b']].max()"),
    ("g = df.groupby('k')\nx = g['a', 'b'].count()", "g = df.groupby('k')\nx = g[['a', 'b']].count()"),
]

UNCHANGED = [
    "x = df.groupby('k')[['a', 'b']].max()",
    "x = df.groupby('k')['a'].max()",
    "x = df['a', 'b']",
    "x = thing['a', 'b']",
]


@pytest.mark.parametrize(("before", "after"), CHANGED)
def test_changed(before: str, after: str) -> None:
    assert_rewrite(SETUP + before, SETUP + after)


@pytest.mark.parametrize("code", UNCHANGED)
def test_unchanged(code: str) -> None:
    assert_unchanged(SETUP + code)
