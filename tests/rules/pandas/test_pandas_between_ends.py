"""pandas.between_ends: other spellings, and what must be left alone."""

from __future__ import annotations

import pytest

from mlemodernizer.testing import assert_rewrite, assert_unchanged

SETUP = "import pandas as pd\ndf = pd.read_csv('x.csv')\n"

CHANGED = [
    ("x = df.a.between(1, 3, inclusive=True)", "x = df.a.between(1, 3, inclusive='both')"),
    ("x = pd.date_range(a, b, closed=None)", "x = pd.date_range(a, b, inclusive='both')"),
    ("x = pd.date_range(a, b, freq='D', closed='right')", "x = pd.date_range(a, b, freq='D', inclusive='right')"),
]

UNCHANGED = [
    "x = df.a.between(1, 3)",
    "x = df.a.between(1, 3, inclusive='left')",
    "x = df.resample('D', closed='left').count()",
    "x = df.a.between(1, 3, inclusive=flag)",
]


@pytest.mark.parametrize(("before", "after"), CHANGED)
def test_changed(before: str, after: str) -> None:
    assert_rewrite(SETUP + before, SETUP + after)


@pytest.mark.parametrize("code", UNCHANGED)
def test_unchanged(code: str) -> None:
    assert_unchanged(SETUP + code)
