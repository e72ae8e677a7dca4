"""pandas.value_counts: other spellings, and what must be left alone."""

from __future__ import annotations

import pytest

from mlemodernizer.testing import assert_rewrite, assert_unchanged

SETUP = "import pandas as pd\ndf = pd.read_csv('x.csv')\n"

CHANGED = [
    ("x = pd.value_counts(df.a)", "x = df.a.value_counts()"),
    ("x = pd.value_counts(values, normalize=True)", "x = pd.Series(values).value_counts(normalize=True)"),
    ("x = pd.value_counts(df.a > 1)", "x = pd.Series(df.a > 1).value_counts()"),
]

UNCHANGED = [
    "x = df.a.value_counts()",
    "x = df.a.apply(pd.value_counts)",
    "x = pd.value_counts(*values)",
]


@pytest.mark.parametrize(("before", "after"), CHANGED)
def test_changed(before: str, after: str) -> None:
    assert_rewrite(SETUP + before, SETUP + after)


@pytest.mark.parametrize("code", UNCHANGED)
def test_unchanged(code: str) -> None:
    assert_unchanged(SETUP + code)
