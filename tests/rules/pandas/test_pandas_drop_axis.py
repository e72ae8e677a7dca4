"""pandas.drop_axis: other spellings, and what must be left alone."""

from __future__ import annotations

import pytest

from mlemodernizer.testing import assert_rewrite, assert_unchanged

SETUP = "import pandas as pd\ndf = pd.read_csv('x.csv')\n"

CHANGED = [
    ("df.drop(columns='a', axis=1, inplace=True)", "df.drop(columns='a', inplace=True)"),
    ("x = df.drop(index=[0], axis=0)", "x = df.drop(index=[0])"),
]

UNCHANGED = [
    "x = df.drop(['a'], axis=1)",
    "x = df.drop(labels='a', axis=1)",
    "x = other.drop(columns='a', axis=1)",
    "x = df.drop(**{'columns': 'a'})",
]


@pytest.mark.parametrize(("before", "after"), CHANGED)
def test_changed(before: str, after: str) -> None:
    assert_rewrite(SETUP + before, SETUP + after)


@pytest.mark.parametrize("code", UNCHANGED)
def test_unchanged(code: str) -> None:
    assert_unchanged(SETUP + code)
