"""folium.tiles: other spellings, and what must be left alone."""

from __future__ import annotations

import pytest

from mlemodernizer.testing import assert_rewrite, assert_unchanged

SETUP = "import folium\n"

CHANGED = [
    ("folium.Map([1, 2], tiles='Stamen Terrain')", "folium.Map([1, 2], tiles='OpenTopoMap')"),
    ("folium.TileLayer('stamentoner')", "folium.TileLayer('CartoDB positron')"),
]

UNCHANGED = ["folium.Map([1, 2], tiles='OpenStreetMap')", "folium.Map(tiles=name)", "Map(tiles='Stamen Toner')"]


@pytest.mark.parametrize(("before", "after"), CHANGED)
def test_changed(before: str, after: str) -> None:
    assert_rewrite(SETUP + before, SETUP + after)


@pytest.mark.parametrize("code", UNCHANGED)
def test_unchanged(code: str) -> None:
    assert_unchanged(SETUP + code)
