"""scipy.mode_of_objects: other spellings, and what must be left alone."""

from __future__ import annotations

import pytest

from mlemodernizer.testing import assert_rewrite_after, assert_unchanged

SETUP = "from scipy import stats\n"

UNCHANGED = ["stats.mode(x, keepdims=True)", "x.mode()[0]"]

FAILED = [
    (
        "stats.mode(x, axis=1, keepdims=True)",
        "TypeError",
        "Argument `a` is not recognized as numeric.",
        "stats.mode(x, axis=1, keepdims=True)",
    ),
    ("stats.mode(x, keepdims=True)", "TypeError", "something else", "stats.mode(x, keepdims=True)"),
]


@pytest.mark.parametrize("code", UNCHANGED)
def test_unchanged(code: str) -> None:
    assert_unchanged(SETUP + code)


@pytest.mark.parametrize(("before", "exception", "message", "after"), FAILED)
def test_after_a_failure(before: str, exception: str, message: str, after: str) -> None:
    assert_rewrite_after(exception, message, SETUP + before, SETUP + after)
