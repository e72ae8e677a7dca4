"""matplotlib.dead_keywords: other spellings, and what must be left alone."""

from __future__ import annotations

import pytest

from mlemodernizer.testing import assert_rewrite, assert_unchanged

SETUP = "import matplotlib.pyplot as plt\nax = plt.gca()\n"

CHANGED = [("ax.hist(x, hold=None)", "ax.hist(x)"), ("plt.imshow(x, shape=(2, 2))", "plt.imshow(x)")]

UNCHANGED = ["plt.plot(x, hold=False)", "plt.text(0, 0, 'a', withdash=True)", "draw(x, hold=True)"]


@pytest.mark.parametrize(("before", "after"), CHANGED)
def test_changed(before: str, after: str) -> None:
    assert_rewrite(SETUP + before, SETUP + after)


@pytest.mark.parametrize("code", UNCHANGED)
def test_unchanged(code: str) -> None:
    assert_unchanged(SETUP + code)
