"""scipy.chisqprob: other spellings, and what must be left alone."""

from __future__ import annotations

import pytest

from mlemodernizer.testing import assert_rewrite, assert_unchanged

SETUP = ""

CHANGED = [("from scipy.stats import chi2, chisqprob\nchisqprob(x, 2)", "from scipy.stats import chi2\nchi2.sf(x, 2)")]

UNCHANGED = ["from scipy import stats\nstats.chisqprob = f", "from scipy.stats import chi2\nchi2.sf(x, 2)"]


@pytest.mark.parametrize(("before", "after"), CHANGED)
def test_changed(before: str, after: str) -> None:
    assert_rewrite(SETUP + before, SETUP + after)


@pytest.mark.parametrize("code", UNCHANGED)
def test_unchanged(code: str) -> None:
    assert_unchanged(SETUP + code)
