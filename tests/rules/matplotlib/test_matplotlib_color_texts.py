"""matplotlib.color_texts: other spellings, and what must be left alone."""

from __future__ import annotations

import pytest

from mlemodernizer.testing import assert_rewrite, assert_rewrite_after, assert_unchanged

SETUP = "import matplotlib.pyplot as plt\nax = plt.gca()\n"

CHANGED = [
    ("ax.plot(x, color='B')", "ax.plot(x, color='b')"),
    ("plt.pie(x, colors='rgb')", "plt.pie(x, colors=list('rgb'))"),
    ("plt.scatter(x, y, facecolors='', c=\"\")", "plt.scatter(x, y, facecolors='none', c=\"none\")"),
]

UNCHANGED = [
    "plt.plot(x, color='Red', label='R')",
    "plt.plot(x, c='C0')",
    "plt.text(0, 0, '', color='grey')",
    "draw(color='R')",
    "plt.plot(x, marker='', color='')",
    "plt.bar(x, y, color='Rgb')",
]

FAILED = [("draw(a, c='R')", "ValueError", "'R' is not a color", "draw(a, c='r')")]


@pytest.mark.parametrize(("before", "after"), CHANGED)
def test_changed(before: str, after: str) -> None:
    assert_rewrite(SETUP + before, SETUP + after)


@pytest.mark.parametrize("code", UNCHANGED)
def test_unchanged(code: str) -> None:
    assert_unchanged(SETUP + code)


@pytest.mark.parametrize(("before", "exception", "message", "after"), FAILED)
def test_after_a_failure(before: str, exception: str, message: str, after: str) -> None:
    assert_rewrite_after(exception, message, SETUP + before, SETUP + after)
