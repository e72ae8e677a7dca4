"""pandas.index_sets: other spellings, and what must be left alone."""

from __future__ import annotations

import pytest

from mlemodernizer.testing import assert_rewrite, assert_unchanged

SETUP = "import pandas as pd\ndf = pd.read_csv('x.csv')\n"

CHANGED = [
    ("x = df.columns & names", "x = df.columns.intersection(names)"),
    ("x = df.index | other", "x = df.index.union(other)"),
    ("x = df[set(df.columns) - set(names)]", "x = df[list(set(df.columns) - set(names))]"),
    ("x = df.loc[:, {'a', 'b'}]", "x = df.loc[:, list({'a', 'b'})]"),
]

UNCHANGED = [
    "x = (df.a > 1) & (df.b > 2)",
    "x = set(df.columns) & names",
    "x = df[list(names)]",
    "d = {}\nx = d[frozenset()]",
    "x = df[names]",
    "x = df.columns.intersection(names)",
]


@pytest.mark.parametrize(("before", "after"), CHANGED)
def test_changed(before: str, after: str) -> None:
    assert_rewrite(SETUP + before, SETUP + after)


@pytest.mark.parametrize("code", UNCHANGED)
def test_unchanged(code: str) -> None:
    assert_unchanged(SETUP + code)
