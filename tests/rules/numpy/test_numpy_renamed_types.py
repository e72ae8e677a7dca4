"""numpy.renamed_types: other spellings, and what must be left alone."""

from __future__ import annotations

import pytest

from mlemodernizer.testing import assert_rewrite, assert_unchanged

SETUP = "import numpy as np\n"

CHANGED = [
    ("x = np.array([1], np.unicode_)", "x = np.array([1], np.str_)"),
    ("from numpy import float_\nx = float_(1)", "from numpy import float64\nx = float64(1)"),
]

UNCHANGED = [
    "x = np.float64(1)",
    "float_ = 2\nx = float_",
]


@pytest.mark.parametrize(("before", "after"), CHANGED)
def test_changed(before: str, after: str) -> None:
    assert_rewrite(SETUP + before, SETUP + after)


@pytest.mark.parametrize("code", UNCHANGED)
def test_unchanged(code: str) -> None:
    assert_unchanged(SETUP + code)
