"""matplotlib.positional_arguments: other spellings, and what must be left alone."""

from __future__ import annotations

import pytest

from mlemodernizer.testing import assert_rewrite, assert_unchanged

SETUP = "import matplotlib.pyplot as plt\nax = plt.gca()\n"

CHANGED = [
    ("fig, axes = plt.subplots(1, 2, False, True)", "fig, axes = plt.subplots(1, 2, sharex=False, sharey=True)"),
    ("ax.set_xticks([1], True)", "ax.set_xticks([1], minor=True)"),
    ("ax.add_patch(plt.Rectangle((0, 0), 1, 2, 30))", "ax.add_patch(plt.Rectangle((0, 0), 1, 2, angle=30))"),
    ("plt.stem(x, y, 'r', 'ro', 'k-')", "plt.stem(x, y, 'r', markerfmt='ro', basefmt='k-')"),
    ("plt.gcf().legend(handles, names, 'upper right')", "plt.gcf().legend(handles, names, loc='upper right')"),
]

UNCHANGED = [
    "plt.subplots(2, 2)",
    "plt.stem(y, 'r', 'ro', 'k-')",
    "ax.set_xticks([1])",
    "plt.tight_layout()",
    "Ellipse((0, 0), 1, 2, 30)",
    "plt.Circle((0, 0), 1)",
]


@pytest.mark.parametrize(("before", "after"), CHANGED)
def test_changed(before: str, after: str) -> None:
    assert_rewrite(SETUP + before, SETUP + after)


@pytest.mark.parametrize("code", UNCHANGED)
def test_unchanged(code: str) -> None:
    assert_unchanged(SETUP + code)
