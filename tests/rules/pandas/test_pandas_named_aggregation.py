"""pandas.named_aggregation: other spellings, and what must be left alone."""

from __future__ import annotations

import pytest

from mlemodernizer.testing import assert_rewrite, assert_unchanged

SETUP = "import pandas as pd\ndf = pd.read_csv('x.csv')\n"

CHANGED = [
    ("x = df.groupby('k').a.agg({'n': 'sum'})", "x = df.groupby('k').a.agg(n='sum')"),
    ("x = df.groupby('k')['a'].agg({'the sum': sum})", "x = df.groupby('k')['a'].agg(**{'the sum': 'sum'})"),
    (
        "x = df.groupby('k').agg({'a': {'n': 'sum', 'm': max}, 'b': 'max'})",
        "x = df.groupby('k').agg({'a': [('n', 'sum'), ('m', 'max')], 'b': 'max'})",
    ),
    ("x = df.a.resample('D').agg({'n': 'sum'})", "x = df.a.resample('D').agg(n='sum')"),
]

UNCHANGED = [
    "x = df.groupby('k').agg({'a': 'sum'})",
    "x = df.groupby('k').agg({'a': ['sum', 'max']})",
    "x = df.groupby('k').a.agg(['sum'])",
    "x = df.groupby('k').a.agg({'n': ['sum']})",
    "x = df.groupby('k').agg(table)",
    "x = thing.agg({'a': {'n': 'sum'}})",
]


@pytest.mark.parametrize(("before", "after"), CHANGED)
def test_changed(before: str, after: str) -> None:
    assert_rewrite(SETUP + before, SETUP + after)


@pytest.mark.parametrize("code", UNCHANGED)
def test_unchanged(code: str) -> None:
    assert_unchanged(SETUP + code)
