"""numpy.exceptions: other spellings, and what must be left alone."""

from __future__ import annotations

import pytest

from mlemodernizer.testing import assert_rewrite, assert_unchanged

SETUP = "import numpy as np\n"

CHANGED = [
    ("try:\n    pass\nexcept np.AxisError:\n    pass", "try:\n    pass\nexcept np.exceptions.AxisError:\n    pass"),
]

UNCHANGED = [
    "x = np.linalg.LinAlgError",
]


@pytest.mark.parametrize(("before", "after"), CHANGED)
def test_changed(before: str, after: str) -> None:
    assert_rewrite(SETUP + before, SETUP + after)


@pytest.mark.parametrize("code", UNCHANGED)
def test_unchanged(code: str) -> None:
    assert_unchanged(SETUP + code)
