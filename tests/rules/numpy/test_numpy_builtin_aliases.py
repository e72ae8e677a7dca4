"""numpy.builtin_aliases: other spellings, and what must be left alone."""

from __future__ import annotations

import pytest

from mlemodernizer.testing import assert_rewrite, assert_unchanged

SETUP = "import numpy as np\n"

CHANGED = [
    ("x = np.zeros(2, np.int)", "x = np.zeros(2, int)"),
    ("from numpy import float\nx = float(1)", "pass\nx = float(1)"),
]

UNCHANGED = [
    "x = np.int32(1)",
    "x = np.bool_(1)",
    "x = np.bool(1)",
    "class np2:\n    float = 1\nx = np2.float",
]


@pytest.mark.parametrize(("before", "after"), CHANGED)
def test_changed(before: str, after: str) -> None:
    assert_rewrite(SETUP + before, SETUP + after)


@pytest.mark.parametrize("code", UNCHANGED)
def test_unchanged(code: str) -> None:
    assert_unchanged(SETUP + code)
