"""pandas.frame_reductions: other spellings, and what must be left alone."""

from __future__ import annotations

import pytest

from mlemodernizer.testing import assert_rewrite, assert_unchanged

SETUP = "import numpy as np\nimport pandas as pd\ndf = pd.read_csv('x.csv')\n"

CHANGED = [
    ("x = np.sum(df)", "x = np.sum(df, axis=0)"),
    ("x = np.max(df[['a', 'b']])", "x = np.max(df[['a', 'b']], axis=0)"),
    ("x = np.mean(df.isnull())", "x = np.mean(df.isnull(), axis=0)"),
]

UNCHANGED = [
    "x = np.sum(df, axis=1)",
    "x = np.sum(df, 0)",
    "x = np.sum(df['a'])",
    "x = np.sum(df.values)",
    "x = np.sum(thing)",
    "x = df.apply(np.sum)",
    "x = np.median(df)",
]


@pytest.mark.parametrize(("before", "after"), CHANGED)
def test_changed(before: str, after: str) -> None:
    assert_rewrite(SETUP + before, SETUP + after)


@pytest.mark.parametrize("code", UNCHANGED)
def test_unchanged(code: str) -> None:
    assert_unchanged(SETUP + code)
