"""numpy.index_lists: other spellings, and what must be left alone."""

from __future__ import annotations

import pytest

from mlemodernizer.testing import assert_rewrite_after, assert_unchanged

SETUP = "import numpy as np\na = np.eye(3)\ni = [slice(0, 1), 1]\n"

UNCHANGED = ["a[i]"]

FAILED = [
    (
        "b = a[[slice(0, 1), 1]]",
        "IndexError",
        "only integers, slices (`:`), ellipsis (`...`), numpy.newaxis (`None`) and integer or boolean arrays",
        "b = a[slice(0, 1), 1]",
    ),
    (
        "b = a[j]",
        "IndexError",
        "only integers, slices (`:`), ellipsis (`...`), numpy.newaxis (`None`) and integer or boolean arrays",
        "b = a[j]",
    ),
]


@pytest.mark.parametrize("code", UNCHANGED)
def test_unchanged(code: str) -> None:
    assert_unchanged(SETUP + code)


@pytest.mark.parametrize(("before", "exception", "message", "after"), FAILED)
def test_after_a_failure(before: str, exception: str, message: str, after: str) -> None:
    assert_rewrite_after(exception, message, SETUP + before, SETUP + after)
