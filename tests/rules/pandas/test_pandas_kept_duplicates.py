"""pandas.kept_duplicates: other spellings, and what must be left alone."""

from __future__ import annotations

import pytest

from mlemodernizer.testing import assert_rewrite, assert_unchanged

SETUP = "import pandas as pd\ndf = pd.read_csv('x.csv')\n"

CHANGED = [
    ("x = df.duplicated(take_last=False)", "x = df.duplicated(keep='first')"),
    ("x = df['a'].drop_duplicates(take_last=True)", "x = df['a'].drop_duplicates(keep='last')"),
]

UNCHANGED = [
    "x = df.drop_duplicates(keep=False)",
    "x = df.duplicated(take_last=flag)",
    "x = thing.duplicated(take_last=True)",
]


@pytest.mark.parametrize(("before", "after"), CHANGED)
def test_changed(before: str, after: str) -> None:
    assert_rewrite(SETUP + before, SETUP + after)


@pytest.mark.parametrize("code", UNCHANGED)
def test_unchanged(code: str) -> None:
    assert_unchanged(SETUP + code)
