"""numpy.corrcoef_keywords: other spellings, and what must be left alone."""

from __future__ import annotations

import pytest

from mlemodernizer.testing import assert_rewrite, assert_unchanged

SETUP = "import numpy as np\n"

CHANGED = [("np.corrcoef(a, b, True, ddof=1)", "np.corrcoef(a, b, True)")]

UNCHANGED = ["np.cov(a, ddof=1)", "a.corrcoef(ddof=1)"]


@pytest.mark.parametrize(("before", "after"), CHANGED)
def test_changed(before: str, after: str) -> None:
    assert_rewrite(SETUP + before, SETUP + after)


@pytest.mark.parametrize("code", UNCHANGED)
def test_unchanged(code: str) -> None:
    assert_unchanged(SETUP + code)
