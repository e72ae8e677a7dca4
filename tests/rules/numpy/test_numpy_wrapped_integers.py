"""numpy.wrapped_integers: other spellings, and what must be left alone."""

from __future__ import annotations

import pytest

from mlemodernizer.testing import assert_rewrite_after, assert_unchanged

SETUP = "import numpy as np\n"

UNCHANGED = ["np.uint8(300)", "np.array([-1], np.uint8)"]

FAILED = [
    (
        "np.array([-1], np.uint8)",
        "OverflowError",
        "Python integer -1 out of bounds for uint8",
        "np.array([-1]).astype(np.uint8)",
    ),
    ("np.array([-1])", "OverflowError", "Python integer -1 out of bounds for uint8", "np.array([-1])"),
]


@pytest.mark.parametrize("code", UNCHANGED)
def test_unchanged(code: str) -> None:
    assert_unchanged(SETUP + code)


@pytest.mark.parametrize(("before", "exception", "message", "after"), FAILED)
def test_after_a_failure(before: str, exception: str, message: str, after: str) -> None:
    assert_rewrite_after(exception, message, SETUP + before, SETUP + after)
