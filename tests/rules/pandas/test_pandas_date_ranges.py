"""pandas.date_ranges: other spellings, and what must be left alone."""

from __future__ import annotations

import pytest

from mlemodernizer.testing import assert_rewrite, assert_unchanged

SETUP = "import pandas as pd\n"

CHANGED = [
    ("d = pd.DatetimeIndex(start=a, end=b, freq='D')", "d = pd.date_range(start=a, end=b, freq='D')"),
    (
        "from pandas import DatetimeIndex\nd = DatetimeIndex(start=a, periods=3)",
        "from pandas import DatetimeIndex\nd = pd.date_range(start=a, periods=3)",
    ),
]

UNCHANGED = [
    "d = pd.DatetimeIndex(values)",
    "d = pd.DatetimeIndex(values, freq='D')",
    "d = pd.DatetimeIndex(data=values, start=a)",
]


@pytest.mark.parametrize(("before", "after"), CHANGED)
def test_changed(before: str, after: str) -> None:
    assert_rewrite(SETUP + before, SETUP + after)


@pytest.mark.parametrize("code", UNCHANGED)
def test_unchanged(code: str) -> None:
    assert_unchanged(SETUP + code)
