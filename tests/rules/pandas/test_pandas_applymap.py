"""pandas.applymap: other spellings, and what must be left alone."""

from __future__ import annotations

import pytest

from mlemodernizer.testing import assert_rewrite, assert_unchanged

SETUP = "import pandas as pd\ndf = pd.read_csv('x.csv')\n"

CHANGED = [
    ("x = df[['a']].applymap(lambda v: v + 1)", "x = df[['a']].map(lambda v: v + 1)"),
    ("x = df.backfill()", "x = df.bfill()"),
]

UNCHANGED = [
    "x = df['a'].map(str)",
    "x = other.applymap(str)",
]


@pytest.mark.parametrize(("before", "after"), CHANGED)
def test_changed(before: str, after: str) -> None:
    assert_rewrite(SETUP + before, SETUP + after)


@pytest.mark.parametrize("code", UNCHANGED)
def test_unchanged(code: str) -> None:
    assert_unchanged(SETUP + code)
