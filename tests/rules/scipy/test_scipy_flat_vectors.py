"""scipy.flat_vectors: other spellings, and what must be left alone."""

from __future__ import annotations

import pytest

from mlemodernizer.testing import assert_rewrite_after, assert_unchanged

SETUP = "import numpy as np\nfrom scipy.spatial.distance import cosine\n"

UNCHANGED = ["cosine(a, b)"]

FAILED = [
    (
        "d = cosine(a, np.asarray(b))",
        "ValueError",
        "Input vector should be 1-D.",
        "d = cosine(np.asarray(a).ravel(), np.asarray(b).ravel())",
    ),
    ("d = cosine(*pair)", "ValueError", "Input vector should be 1-D.", "d = cosine(*pair)"),
]


@pytest.mark.parametrize("code", UNCHANGED)
def test_unchanged(code: str) -> None:
    assert_unchanged(SETUP + code)


@pytest.mark.parametrize(("before", "exception", "message", "after"), FAILED)
def test_after_a_failure(before: str, exception: str, message: str, after: str) -> None:
    assert_rewrite_after(exception, message, SETUP + before, SETUP + after)
