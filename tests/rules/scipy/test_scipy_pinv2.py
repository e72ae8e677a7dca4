"""scipy.pinv2: other spellings, and what must be left alone."""

from __future__ import annotations

import pytest

from mlemodernizer.testing import assert_rewrite, assert_unchanged

SETUP = "from scipy import linalg\n"

CHANGED = [
    ("from scipy.linalg import pinv2\nx = pinv2(a)", "x = linalg.pinv(a)"),
]

UNCHANGED = [
    "x = linalg.pinv2(a, rcond=0.1)",
    "x = linalg.pinv(a)",
]


@pytest.mark.parametrize(("before", "after"), CHANGED)
def test_changed(before: str, after: str) -> None:
    assert_rewrite(SETUP + before, SETUP + after)


@pytest.mark.parametrize("code", UNCHANGED)
def test_unchanged(code: str) -> None:
    assert_unchanged(SETUP + code)
