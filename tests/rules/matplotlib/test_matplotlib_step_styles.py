"""matplotlib.step_styles: other spellings, and what must be left alone."""

from __future__ import annotations

import pytest

from mlemodernizer.testing import assert_rewrite, assert_unchanged

SETUP = "import matplotlib.pyplot as plt\nax = plt.gca()\n"

CHANGED = [("ax.plot(x, ls='steps-post')", "ax.plot(x, drawstyle='steps-post')")]

UNCHANGED = ["plt.plot(x, ls='--')", "plt.plot(x, drawstyle='steps')", "plt.plot(x, label='steps')"]


@pytest.mark.parametrize(("before", "after"), CHANGED)
def test_changed(before: str, after: str) -> None:
    assert_rewrite(SETUP + before, SETUP + after)


@pytest.mark.parametrize("code", UNCHANGED)
def test_unchanged(code: str) -> None:
    assert_unchanged(SETUP + code)
