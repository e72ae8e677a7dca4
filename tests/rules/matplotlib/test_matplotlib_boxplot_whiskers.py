"""matplotlib.boxplot_whiskers: other spellings, and what must be left alone."""

from __future__ import annotations

import pytest

from mlemodernizer.testing import assert_rewrite, assert_unchanged

SETUP = "import matplotlib.pyplot as plt\nax = plt.gca()\n"

CHANGED = [("ax.boxplot(x, whis='min/max')", "ax.boxplot(x, whis=(0, 100))")]

UNCHANGED = ["plt.boxplot(x, whis=[5, 95])", "violin(x, whis='range')"]


@pytest.mark.parametrize(("before", "after"), CHANGED)
def test_changed(before: str, after: str) -> None:
    assert_rewrite(SETUP + before, SETUP + after)


@pytest.mark.parametrize("code", UNCHANGED)
def test_unchanged(code: str) -> None:
    assert_unchanged(SETUP + code)
