"""scipy.trapezoid: other spellings, and what must be left alone."""

from __future__ import annotations

import pytest

from mlemodernizer.testing import assert_rewrite, assert_unchanged

SETUP = ""

CHANGED = [
    (
        "from scipy import integrate\nx = integrate.cumtrapz([1, 2], initial=0)",
        "from scipy import integrate\nx = integrate.cumulative_trapezoid([1, 2], initial=0)",
    ),
]

UNCHANGED = [
    "from scipy import integrate\nx = integrate.quad(f, 0, 1)",
]


@pytest.mark.parametrize(("before", "after"), CHANGED)
def test_changed(before: str, after: str) -> None:
    assert_rewrite(SETUP + before, SETUP + after)


@pytest.mark.parametrize("code", UNCHANGED)
def test_unchanged(code: str) -> None:
    assert_unchanged(SETUP + code)
