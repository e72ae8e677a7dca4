"""numpy.renamed_functions: other spellings, and what must be left alone."""

from __future__ import annotations

import pytest

from mlemodernizer.testing import assert_rewrite, assert_unchanged

SETUP = "import numpy as np\n"

CHANGED = [
    ("x = np.alltrue([True], axis=0)", "x = np.all([True], axis=0)"),
    ("x = np.mat('1 2')", "x = np.asmatrix('1 2')"),
    ("x = np.round_(1.5, 1)", "x = np.round(1.5, 1)"),
]

UNCHANGED = [
    "x = np.prod([1])",
    "product = 3\nx = product",
    "x = a.product()",
]


@pytest.mark.parametrize(("before", "after"), CHANGED)
def test_changed(before: str, after: str) -> None:
    assert_rewrite(SETUP + before, SETUP + after)


@pytest.mark.parametrize("code", UNCHANGED)
def test_unchanged(code: str) -> None:
    assert_unchanged(SETUP + code)
