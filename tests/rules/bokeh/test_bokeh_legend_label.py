"""bokeh.legend_label: other spellings, and what must be left alone."""

from __future__ import annotations

import pytest

from mlemodernizer.testing import assert_rewrite, assert_unchanged

SETUP = "from bokeh.plotting import figure\np = figure()\n"

CHANGED = [
    ("p.vbar(x='a', top='b', source=s, legend='k')", "p.vbar(x='a', top='b', source=s, legend_field='k')"),
    ("p.circle(x, y, legend='a')", "p.circle(x, y, legend_label='a')"),
]

UNCHANGED = ["p.line(x, y, legend_label='a')", "q.line(x, y, legend='a')"]


@pytest.mark.parametrize(("before", "after"), CHANGED)
def test_changed(before: str, after: str) -> None:
    assert_rewrite(SETUP + before, SETUP + after)


@pytest.mark.parametrize("code", UNCHANGED)
def test_unchanged(code: str) -> None:
    assert_unchanged(SETUP + code)
