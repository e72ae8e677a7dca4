"""numpy.spelled_out: other spellings, and what must be left alone."""

from __future__ import annotations

import pytest

from mlemodernizer.testing import assert_rewrite, assert_unchanged

SETUP = "import numpy as np\n"

CHANGED = [
    ("from numpy import msort\nx = msort(a)", "x = np.sort(a, axis=0)"),
]

UNCHANGED = [
    "x = np.asfarray(a, np.float32)",
    "x = np.sort(a)",
    "f = np.msort",
]


@pytest.mark.parametrize(("before", "after"), CHANGED)
def test_changed(before: str, after: str) -> None:
    assert_rewrite(SETUP + before, SETUP + after)


@pytest.mark.parametrize("code", UNCHANGED)
def test_unchanged(code: str) -> None:
    assert_unchanged(SETUP + code)
