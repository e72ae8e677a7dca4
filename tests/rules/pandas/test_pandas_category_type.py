"""pandas.category_type: other spellings, and what must be left alone."""

from __future__ import annotations

import pytest

from mlemodernizer.testing import assert_rewrite, assert_unchanged

SETUP = "import pandas as pd\ndf = pd.read_csv('x.csv')\n"

CHANGED = [
    ("x = df['a'].astype('category', ordered=True)", "x = df['a'].astype(pd.CategoricalDtype(ordered=True))"),
    ("df['a'] = df['a'].astype('category', ordered = False)", "df['a'] = df['a'].astype('category')"),
]

UNCHANGED = [
    "x = df['a'].astype('int', copy=False)",
    "x = other.astype('category', ordered=True)",
    "x = df['a'].astype(kind, ordered=True)",
]


@pytest.mark.parametrize(("before", "after"), CHANGED)
def test_changed(before: str, after: str) -> None:
    assert_rewrite(SETUP + before, SETUP + after)


@pytest.mark.parametrize("code", UNCHANGED)
def test_unchanged(code: str) -> None:
    assert_unchanged(SETUP + code)
