"""numpy.ragged_arrays: other spellings, and what must be left alone."""

from __future__ import annotations

import pytest

from mlemodernizer.testing import assert_rewrite_after, assert_unchanged

SETUP = "import numpy as np\n"

UNCHANGED = [
    "np.array([[1, 3], [1, 2]])",
    "np.array([[1], [*a, 2]])",
    "np.array([x, [1, 2]])",
    "np.array([1, 2])",
    "np.array([[1], [1, 2]], dtype=object)",
]

FAILED = [
    (
        "x = np.asarray(rows)",
        "ValueError",
        "setting an array element with a sequence. The requested array has an inhomogeneous shape after 1 dimensions.",
        "x = np.asarray(rows, dtype=object)",
    ),
    (
        "x = np.array(rows, dtype=float)",
        "ValueError",
        "The requested array has an inhomogeneous shape after 1 dimensions.",
        "x = np.array(rows, dtype=float)",
    ),
    (
        "x, y = np.array(a), np.array(b)",
        "ValueError",
        "The requested array has an inhomogeneous shape after 1 dimensions.",
        "x, y = np.array(a), np.array(b)",
    ),
]


@pytest.mark.parametrize("code", UNCHANGED)
def test_unchanged(code: str) -> None:
    assert_unchanged(SETUP + code)


@pytest.mark.parametrize(("before", "exception", "message", "after"), FAILED)
def test_after_a_failure(before: str, exception: str, message: str, after: str) -> None:
    assert_rewrite_after(exception, message, SETUP + before, SETUP + after)
