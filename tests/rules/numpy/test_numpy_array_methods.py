"""numpy.array_methods: other spellings, and what must be left alone."""

from __future__ import annotations

import pytest

from mlemodernizer.testing import assert_rewrite, assert_unchanged

SETUP = "import numpy as np\na = np.zeros((2, 2))\n"

CHANGED = [
    ("x = a.ptp(0)", "x = np.ptp(a, 0)"),
    ("x = np.ones(3).ptp()", "x = np.ptp(np.ones(3))"),
]

UNCHANGED = [
    "x = b.ptp()",
    "import xml.etree.ElementTree as e\nx = e.tostring(b)",
]


@pytest.mark.parametrize(("before", "after"), CHANGED)
def test_changed(before: str, after: str) -> None:
    assert_rewrite(SETUP + before, SETUP + after)


@pytest.mark.parametrize("code", UNCHANGED)
def test_unchanged(code: str) -> None:
    assert_unchanged(SETUP + code)
