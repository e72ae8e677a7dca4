"""scipy.chisquare_sums: other spellings, and what must be left alone."""

from __future__ import annotations

import pytest

from mlemodernizer.testing import assert_rewrite_after, assert_unchanged

SETUP = "from scipy import stats\n"

UNCHANGED = ["stats.chisquare(a, b)"]

FAILED = [
    (
        "stats.chisquare(a, b)",
        "ValueError",
        "For each axis slice, the sum of the observed frequencies must agree with the sum of the expected frequencies",
        "stats.chisquare(a, b, sum_check=False)",
    ),
    (
        "stats.chi2_contingency(a)",
        "ValueError",
        "For each axis slice, the sum of the observed frequencies must agree with the sum of the expected frequencies",
        "stats.chi2_contingency(a)",
    ),
]


@pytest.mark.parametrize("code", UNCHANGED)
def test_unchanged(code: str) -> None:
    assert_unchanged(SETUP + code)


@pytest.mark.parametrize(("before", "exception", "message", "after"), FAILED)
def test_after_a_failure(before: str, exception: str, message: str, after: str) -> None:
    assert_rewrite_after(exception, message, SETUP + before, SETUP + after)
