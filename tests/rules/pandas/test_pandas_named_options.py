"""pandas.named_options: other spellings, and what must be left alone."""

from __future__ import annotations

import pytest

from mlemodernizer.testing import assert_rewrite, assert_unchanged

SETUP = "import pandas as pd\ndf = pd.read_csv('x.csv')\n"

CHANGED = [
    ("x = df.isnull().any(1)", "x = df.isnull().any(axis=1)"),
    ("df.to_csv('x.csv', ',', index=False)", "df.to_csv('x.csv', sep=',', index=False)"),
    ("x = df.max(1)", "x = df.max(axis=1)"),
]

UNCHANGED = [
    "x = np_array.any(1)",
    "x = df.sum()",
    "x = df.values.sum(1)",
    "x = max(1, 2)",
]


@pytest.mark.parametrize(("before", "after"), CHANGED)
def test_changed(before: str, after: str) -> None:
    assert_rewrite(SETUP + before, SETUP + after)


@pytest.mark.parametrize("code", UNCHANGED)
def test_unchanged(code: str) -> None:
    assert_unchanged(SETUP + code)
