"""plotly.maps: other spellings, and what must be left alone."""

from __future__ import annotations

import pytest

from mlemodernizer.testing import assert_rewrite, assert_unchanged

SETUP = "import plotly.graph_objs as go\n"

CHANGED = [
    ("f = {'layout': {'mapbox': {'accesstoken': t, 'zoom': 3}}}", "f = {'layout': {'map': {'zoom': 3}}}"),
    ("go.Layout(mapbox=go.layout.Mapbox(accesstoken=t, zoom=3))", "go.Layout(map=go.layout.Map(zoom=3))"),
]

UNCHANGED = ["go.Layout(map=dict(zoom=3))", "draw(mapbox=3)"]


@pytest.mark.parametrize(("before", "after"), CHANGED)
def test_changed(before: str, after: str) -> None:
    assert_rewrite(SETUP + before, SETUP + after)


@pytest.mark.parametrize("code", UNCHANGED)
def test_unchanged(code: str) -> None:
    assert_unchanged(SETUP + code)
