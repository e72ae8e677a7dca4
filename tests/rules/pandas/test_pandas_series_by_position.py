"""pandas.series_by_position: other spellings, and what must be left alone."""

from __future__ import annotations

import pytest

from mlemodernizer.testing import assert_rewrite, assert_unchanged

SETUP = "import pandas as pd\ndf = pd.read_csv('x.csv')\n"

CHANGED = [
    (
        "x = df[['a', 'b']].apply(lambda r: r[0] + r[1], axis=1)",
        "x = df[['a', 'b']].apply(lambda r: r.iloc[0] + r.iloc[1], axis=1)",
    ),
    (
        "def f(r):\n    return r[-1]\nx = df[['a', 'b']].apply(f, axis='columns')",
        "def f(r):\n    return r.iloc[-1]\nx = df[['a', 'b']].apply(f, axis='columns')",
    ),
]

UNCHANGED = [
    "x = df.apply(lambda r: r[0], axis=1)",
    "x = df[['a', 'b']].apply(lambda c: c[0])",
    "x = df[[0, 1]].apply(lambda r: r[0], axis=1)",
    "def f(r):\n    r = list(r)\n    return r[0]\nx = df[['a', 'b']].apply(f, axis=1)",
    "def f(r):\n    return r[0]\nx = df[['a', 'b']].apply(f, axis=1)\ny = f([1])",
    "x = df[['a', 'b']].apply(lambda r: r['a'], axis=1)",
    "x = df['a'][0]",
]


@pytest.mark.parametrize(("before", "after"), CHANGED)
def test_changed(before: str, after: str) -> None:
    assert_rewrite(SETUP + before, SETUP + after)


@pytest.mark.parametrize("code", UNCHANGED)
def test_unchanged(code: str) -> None:
    assert_unchanged(SETUP + code)
