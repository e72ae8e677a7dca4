"""scipy.keyword_only: other spellings, and what must be left alone."""

from __future__ import annotations

import pytest

from mlemodernizer.testing import assert_rewrite, assert_unchanged

SETUP = ""

CHANGED = [("from scipy.misc import comb\ncomb(5, 2, True)", "from scipy.special import comb\ncomb(5, 2, exact=True)")]

UNCHANGED = ["from scipy.special import comb\ncomb(5, 2)", "from scipy.stats import ttest_ind\nttest_ind(*pair)"]


@pytest.mark.parametrize(("before", "after"), CHANGED)
def test_changed(before: str, after: str) -> None:
    assert_rewrite(SETUP + before, SETUP + after)


@pytest.mark.parametrize("code", UNCHANGED)
def test_unchanged(code: str) -> None:
    assert_unchanged(SETUP + code)
