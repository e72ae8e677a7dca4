"""bokeh.figure_size: other spellings, and what must be left alone."""

from __future__ import annotations

import pytest

from mlemodernizer.testing import assert_rewrite, assert_unchanged

SETUP = "from bokeh.plotting import figure\n"

CHANGED = [("figure(plot_width=3, webgl=True)", "figure(width=3)")]

UNCHANGED = ["figure(width=3)", "draw(plot_width=3)"]


@pytest.mark.parametrize(("before", "after"), CHANGED)
def test_changed(before: str, after: str) -> None:
    assert_rewrite(SETUP + before, SETUP + after)


@pytest.mark.parametrize("code", UNCHANGED)
def test_unchanged(code: str) -> None:
    assert_unchanged(SETUP + code)
