"""bokeh.moved_names: other spellings, and what must be left alone."""

from __future__ import annotations

import pytest

from mlemodernizer.testing import assert_rewrite, assert_unchanged

SETUP = ""

CHANGED = [
    (
        "from bokeh.plotting import figure\np = figure()\np.plot_width = 3",
        "from bokeh.plotting import figure\np = figure()\np.width = 3",
    )
]

UNCHANGED = ["from bokeh.io import show", "p.plot_width = 3"]


@pytest.mark.parametrize(("before", "after"), CHANGED)
def test_changed(before: str, after: str) -> None:
    assert_rewrite(SETUP + before, SETUP + after)


@pytest.mark.parametrize("code", UNCHANGED)
def test_unchanged(code: str) -> None:
    assert_unchanged(SETUP + code)
