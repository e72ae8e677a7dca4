"""scipy.confidence: other spellings, and what must be left alone."""

from __future__ import annotations

import pytest

from mlemodernizer.testing import assert_rewrite, assert_unchanged

SETUP = "from scipy import stats\n"

CHANGED = [("stats.norm.interval(alpha=0.9)", "stats.norm.interval(confidence=0.9)")]

UNCHANGED = ["stats.norm.interval(0.9)", "stats.bayes_mvs(x, alpha=0.9)", "test.interval(alpha=0.9)"]


@pytest.mark.parametrize(("before", "after"), CHANGED)
def test_changed(before: str, after: str) -> None:
    assert_rewrite(SETUP + before, SETUP + after)


@pytest.mark.parametrize("code", UNCHANGED)
def test_unchanged(code: str) -> None:
    assert_unchanged(SETUP + code)
