"""scipy.binom_test: other spellings, and what must be left alone."""

from __future__ import annotations

import pytest

from mlemodernizer.testing import assert_rewrite, assert_unchanged

SETUP = "from scipy import stats\n"

CHANGED = [
    ("x = stats.binom_test(x=3, n=9, alternative='less')", "x = stats.binomtest(k=3, n=9, alternative='less').pvalue"),
    ("from scipy.stats import binom_test\nx = binom_test(3, 9)", "x = stats.binomtest(3, 9).pvalue"),
]

UNCHANGED = [
    "f = stats.binom_test",
    "x = stats.binom(3, 0.5)",
]


@pytest.mark.parametrize(("before", "after"), CHANGED)
def test_changed(before: str, after: str) -> None:
    assert_rewrite(SETUP + before, SETUP + after)


@pytest.mark.parametrize("code", UNCHANGED)
def test_unchanged(code: str) -> None:
    assert_unchanged(SETUP + code)
