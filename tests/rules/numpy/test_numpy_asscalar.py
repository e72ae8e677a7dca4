"""numpy.asscalar: other spellings, and what must be left alone."""

from __future__ import annotations

import pytest

from mlemodernizer.testing import assert_rewrite, assert_unchanged

SETUP = "import numpy as np\n"

CHANGED = [
    ("x = np.asscalar(a + b)", "x = (a + b).item()"),
    ("x = np.asscalar(f(1)[0])", "x = f(1)[0].item()"),
    ("from numpy import asscalar\nx = asscalar(a)", "x = a.item()"),
]

UNCHANGED = [
    "x = map(np.asscalar, a)",
    "x = a.item()",
    "x = np.asscalar(*a)",
]


@pytest.mark.parametrize(("before", "after"), CHANGED)
def test_changed(before: str, after: str) -> None:
    assert_rewrite(SETUP + before, SETUP + after)


@pytest.mark.parametrize("code", UNCHANGED)
def test_unchanged(code: str) -> None:
    assert_unchanged(SETUP + code)
