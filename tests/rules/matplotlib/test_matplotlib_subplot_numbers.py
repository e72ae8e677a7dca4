"""matplotlib.subplot_numbers: other spellings, and what must be left alone."""

from __future__ import annotations

import pytest

from mlemodernizer.testing import assert_rewrite, assert_rewrite_after, assert_unchanged

SETUP = "import matplotlib.pyplot as plt\nax = plt.gca()\n"

CHANGED = [
    ("plt.gcf().add_subplot(n / 2, 2, i)", "plt.gcf().add_subplot(int(n / 2), 2, i)"),
    ("plt.subplot(2.0, 2, 1)", "plt.subplot(2, 2, 1)"),
    ("plt.GridSpec(n / 2, 2)", "plt.GridSpec(int(n / 2), 2)"),
]

UNCHANGED = [
    "plt.subplot(111)",
    "plt.subplot(grid[0])",
    "plt.subplot(*place)",
    "plt.subplot(n // 2, 2, 1)",
    "plt.gcf().add_subplot(111, projection='3d')",
]

FAILED = [
    (
        "plt.subplot(rows, 2, 1)",
        "ValueError",
        "Number of rows must be a positive integer, not 2.0",
        "plt.subplot(int(rows), 2, 1)",
    ),
    ("plt.subplot(grid)", "ValueError", "Number of rows must be a positive integer, not 2.0", "plt.subplot(grid)"),
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
