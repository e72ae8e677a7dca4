"""scipy.flat_start: other spellings, and what must be left alone."""

from __future__ import annotations

import pytest

from mlemodernizer.testing import assert_rewrite_after, assert_unchanged

SETUP = "from scipy import optimize\nimport numpy as np\n"

UNCHANGED = ["optimize.minimize(f, x0)"]

FAILED = [
    (
        "optimize.minimize(f, x0, method='TNC')",
        "ValueError",
        "'x0' must only have one dimension.",
        "optimize.minimize(f, np.ravel(x0), method='TNC')",
    ),
    ("optimize.brentq(f, a, b)", "ValueError", "'x0' must only have one dimension.", "optimize.brentq(f, a, b)"),
]


@pytest.mark.parametrize("code", UNCHANGED)
def test_unchanged(code: str) -> None:
    assert_unchanged(SETUP + code)


@pytest.mark.parametrize(("before", "exception", "message", "after"), FAILED)
def test_after_a_failure(before: str, exception: str, message: str, after: str) -> None:
    assert_rewrite_after(exception, message, SETUP + before, SETUP + after)
