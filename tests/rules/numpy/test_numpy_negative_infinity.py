"""numpy.negative_infinity: other spellings, and what must be left alone."""

from __future__ import annotations

import pytest

from mlemodernizer.testing import assert_rewrite, assert_unchanged

SETUP = "import numpy as np\n"

CHANGED = [
    ("x = f(np.NINF, 1)", "x = f(-np.inf, 1)"),
    ("x = np.NINF * 2", "x = (-np.inf) * 2"),
]

UNCHANGED = [
    "x = -np.inf",
]


@pytest.mark.parametrize(("before", "after"), CHANGED)
def test_changed(before: str, after: str) -> None:
    assert_rewrite(SETUP + before, SETUP + after)


@pytest.mark.parametrize("code", UNCHANGED)
def test_unchanged(code: str) -> None:
    assert_unchanged(SETUP + code)
