"""pandas.by_level: other spellings, and what must be left alone."""

from __future__ import annotations

import pytest

from mlemodernizer.testing import assert_rewrite, assert_unchanged

SETUP = "import pandas as pd\ndf = pd.read_csv('x.csv')\n"

CHANGED = [
    ("x = df.sum(level=0)", "x = df.groupby(level=0).sum(numeric_only=True)"),
    ("x = df.a.max(level='k', skipna=True)", "x = df.a.groupby(level='k').max()"),
    ("x = df.a.count(level=[0, 1])", "x = df.a.groupby(level=[0, 1]).count()"),
]

UNCHANGED = [
    "x = df.sum(axis=1)",
    "x = df.a.max()",
    "x = df.sum(axis=1, level=0)",
    "x = df.a.max(level=None)",
    "x = thing.sum(level=0)",
]


@pytest.mark.parametrize(("before", "after"), CHANGED)
def test_changed(before: str, after: str) -> None:
    assert_rewrite(SETUP + before, SETUP + after)


@pytest.mark.parametrize("code", UNCHANGED)
def test_unchanged(code: str) -> None:
    assert_unchanged(SETUP + code)
