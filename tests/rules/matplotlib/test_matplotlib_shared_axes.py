"""matplotlib.shared_axes: other spellings, and what must be left alone."""

from __future__ import annotations

import pytest

from mlemodernizer.testing import assert_rewrite, assert_unchanged

SETUP = "import matplotlib.pyplot as plt\nax = plt.gca()\n"

CHANGED = [("axes[0].get_shared_x_axes().join(axes[0], axes[1])", "axes[1].sharex(axes[0])")]

UNCHANGED = ["', '.join(a, b)", "ax.get_shared_x_axes().join(*axes)", "ax.get_shared_x_axes().joined(a, b)"]


@pytest.mark.parametrize(("before", "after"), CHANGED)
def test_changed(before: str, after: str) -> None:
    assert_rewrite(SETUP + before, SETUP + after)


@pytest.mark.parametrize("code", UNCHANGED)
def test_unchanged(code: str) -> None:
    assert_unchanged(SETUP + code)
