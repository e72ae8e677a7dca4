"""numpy.inner_product: other spellings, and what must be left alone."""

from __future__ import annotations

import pytest

from mlemodernizer.testing import assert_rewrite, assert_unchanged

SETUP = ""

CHANGED = [("from numpy.core.umath_tests import inner1d\nx = 1", "x = 1")]

UNCHANGED = ["inner1d(a, b)", "from numpy.core.umath_tests import inner1d\nf = inner1d"]


@pytest.mark.parametrize(("before", "after"), CHANGED)
def test_changed(before: str, after: str) -> None:
    assert_rewrite(SETUP + before, SETUP + after)


@pytest.mark.parametrize("code", UNCHANGED)
def test_unchanged(code: str) -> None:
    assert_unchanged(SETUP + code)
