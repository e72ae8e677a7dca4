"""pandas.numpy_aggregations: other spellings, and what must be left alone."""

from __future__ import annotations

import pytest

from mlemodernizer.testing import assert_rewrite, assert_unchanged

SETUP = "import numpy as np\nimport pandas as pd\ndf = pd.read_csv('x.csv')\n"

CHANGED = [
    ("x = df.groupby('k').agg({'a': [np.std, 'max']})", "x = df.groupby('k').agg({'a': ['std', 'max']})"),
    ("x = df.groupby('k').agg({'a': np.median})", "x = df.groupby('k').agg({'a': 'median'})"),
    ("x = data.groupby('k').a.aggregate(np.var)", "x = data.groupby('k').a.aggregate('var')"),
    ("x = df.groupby('k')['a'].transform(np.std)", "x = df.groupby('k')['a'].transform('std')"),
    ("x = df.groupby('k')['a'].agg(low=min, sd=np.std)", "x = df.groupby('k')['a'].agg(low='min', sd='std')"),
    ("x = df.groupby('k').agg(s=('a', np.std))", "x = df.groupby('k').agg(s=('a', 'std'))"),
    ("x = pd.pivot_table(df, index='k', aggfunc=sum)", "x = pd.pivot_table(df, index='k', aggfunc='sum')"),
    ("x = pd.crosstab(df.a, df.b, df.c, aggfunc=np.std)", "x = pd.crosstab(df.a, df.b, df.c, aggfunc='std')"),
    ("f = {'a': [np.std]}\nx = df.groupby('k').agg(f)", "f = {'a': ['std']}\nx = df.groupby('k').agg(f)"),
    ("x = df.a.resample('D').agg(np.median)", "x = df.a.resample('D').agg('median')"),
]

UNCHANGED = [
    "x = df.groupby('k').agg({'a': np.sum, 'b': 'std', 'c': lambda v: np.std(v)})",
    "x = df.agg(np.std)",
    "x = df[['a']].apply(np.median)",
    "x = thing.agg(np.std)",
    "f = {'a': [np.std]}\nx = df.groupby('k').agg(f)\ny = use(f)",
    "x = sum(df.a)\ny = max([np.std(df.a)])",
    "x = sorted(pairs, key=max)",
]


@pytest.mark.parametrize(("before", "after"), CHANGED)
def test_changed(before: str, after: str) -> None:
    assert_rewrite(SETUP + before, SETUP + after)


@pytest.mark.parametrize("code", UNCHANGED)
def test_unchanged(code: str) -> None:
    assert_unchanged(SETUP + code)
