"""matplotlib.axis_values: other spellings, and what must be left alone."""

from __future__ import annotations

import pytest

from mlemodernizer.testing import assert_rewrite, assert_unchanged

SETUP = "import matplotlib.pyplot as plt\nax = plt.gca()\n"

CHANGED = [
    ("ax.axis('normal')", "ax.axis('auto')"),
    ("ax.set_aspect('equal', 'box-forced')", "ax.set_aspect('equal', 'box')"),
]

UNCHANGED = ["plt.axis('off')", "ax.set_aspect('equal', 'box')", "plt.title('normal')"]


@pytest.mark.parametrize(("before", "after"), CHANGED)
def test_changed(before: str, after: str) -> None:
    assert_rewrite(SETUP + before, SETUP + after)


@pytest.mark.parametrize("code", UNCHANGED)
def test_unchanged(code: str) -> None:
    assert_unchanged(SETUP + code)
