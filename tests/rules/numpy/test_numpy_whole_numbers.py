"""numpy.whole_numbers: other spellings, and what must be left alone."""

from __future__ import annotations

import pytest

from mlemodernizer.testing import assert_rewrite, assert_rewrite_after, assert_unchanged

SETUP = "import numpy as np\n"

CHANGED = [
    ("np.linspace(0, 1, n / 2 + 1)", "np.linspace(0, 1, int(n / 2 + 1))"),
    ("np.linspace(0, 1, num=np.ceil(3.5))", "np.linspace(0, 1, num=int(np.ceil(3.5)))"),
]

UNCHANGED = ["np.linspace(0, 1.5, n // 2)", "np.linspace(0, 1, n)", "np.linspace(0, 1, 5)", "np.linspace(a / 2, b / 2)"]

FAILED = [
    (
        "np.linspace(0, 1, n)",
        "TypeError",
        "'float' object cannot be interpreted as an integer",
        "np.linspace(0, 1, int(n))",
    ),
    (
        "np.linspace(0, 1, len(n))",
        "TypeError",
        "'float' object cannot be interpreted as an integer",
        "np.linspace(0, 1, len(n))",
    ),
]


@pytest.mark.parametrize(("before", "after"), CHANGED)
def test_changed(before: str, after: str) -> None:
    assert_rewrite(SETUP + before, SETUP + after)


@pytest.mark.parametrize("code", UNCHANGED)
def test_unchanged(code: str) -> None:
    assert_unchanged(SETUP + code)


@pytest.mark.parametrize(("before", "exception", "message", "after"), FAILED)
def test_after_a_failure(before: str, exception: str, message: str, after: str) -> None:
    assert_rewrite_after(exception, message, SETUP + before, SETUP + after)
