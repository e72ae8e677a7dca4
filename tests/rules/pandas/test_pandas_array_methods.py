"""pandas.array_methods: other spellings, and what must be left alone."""

from __future__ import annotations

import pytest

from mlemodernizer.testing import assert_rewrite, assert_unchanged

SETUP = "import pandas as pd\ndf = pd.read_csv('x.csv')\n"

CHANGED = [
    ("x = df['a'].reshape(-1, 1)", "x = df['a'].to_numpy().reshape(-1, 1)"),
    ("x = df.a.nonzero()[0]", "x = df.a.to_numpy().nonzero()[0]"),
    ("m.fit(X, df['y'].ravel())", "m.fit(X, df['y'].to_numpy().ravel())"),
]

UNCHANGED = [
    "x = df['a'].values.ravel()",
    "x = other.ravel()",
    "x = df.values.reshape(-1)",
    "df['reshape'] = 1\nx = df.reshape.max()",
]


@pytest.mark.parametrize(("before", "after"), CHANGED)
def test_changed(before: str, after: str) -> None:
    assert_rewrite(SETUP + before, SETUP + after)


@pytest.mark.parametrize("code", UNCHANGED)
def test_unchanged(code: str) -> None:
    assert_unchanged(SETUP + code)
