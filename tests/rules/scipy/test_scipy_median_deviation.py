"""scipy.median_deviation: other spellings, and what must be left alone."""

from __future__ import annotations

import pytest

from mlemodernizer.testing import assert_rewrite, assert_unchanged

SETUP = "from scipy import stats\n"

CHANGED = [
    ("x = stats.median_absolute_deviation(y, scale=1)", "x = stats.median_abs_deviation(y, scale=1 / 1)"),
    (
        "x = stats.median_absolute_deviation(y, 0, scale=a + b)",
        "x = stats.median_abs_deviation(y, axis=0, scale=1 / (a + b))",
    ),
]

UNCHANGED = [
    "x = stats.median_abs_deviation(y)",
    "f = stats.median_absolute_deviation",
]


@pytest.mark.parametrize(("before", "after"), CHANGED)
def test_changed(before: str, after: str) -> None:
    assert_rewrite(SETUP + before, SETUP + after)


@pytest.mark.parametrize("code", UNCHANGED)
def test_unchanged(code: str) -> None:
    assert_unchanged(SETUP + code)
