"""scipy.adaptive_integrals: other spellings, and what must be left alone."""

from __future__ import annotations

import pytest

from mlemodernizer.testing import assert_rewrite, assert_unchanged

SETUP = "from scipy import integrate\n"

CHANGED = [("integrate.quadrature(f, a=0, b=1, args=(2,))", "integrate.quad(f, a=0, b=1, args=(2,))")]

UNCHANGED = ["integrate.quadrature(f, 0, 1, tol=1e-3)", "integrate.quad(f, 0, 1)"]


@pytest.mark.parametrize(("before", "after"), CHANGED)
def test_changed(before: str, after: str) -> None:
    assert_rewrite(SETUP + before, SETUP + after)


@pytest.mark.parametrize("code", UNCHANGED)
def test_unchanged(code: str) -> None:
    assert_unchanged(SETUP + code)
