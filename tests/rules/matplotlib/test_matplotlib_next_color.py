"""matplotlib.next_color: other spellings, and what must be left alone."""

from __future__ import annotations

import pytest

from mlemodernizer.testing import assert_rewrite, assert_unchanged

SETUP = "import matplotlib.pyplot as plt\nax = plt.gca()\n"

CHANGED = [("c = next(ax._get_lines.color_cycle)", "c = ax._get_lines.get_next_color()")]

UNCHANGED = ["next(colors)['color']", "next(ax._get_lines.prop_cycler)", "next(ax.lines.color_cycle)"]


@pytest.mark.parametrize(("before", "after"), CHANGED)
def test_changed(before: str, after: str) -> None:
    assert_rewrite(SETUP + before, SETUP + after)


@pytest.mark.parametrize("code", UNCHANGED)
def test_unchanged(code: str) -> None:
    assert_unchanged(SETUP + code)
