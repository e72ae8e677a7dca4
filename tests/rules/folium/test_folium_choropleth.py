"""folium.choropleth: other spellings, and what must be left alone."""

from __future__ import annotations

import pytest

from mlemodernizer.testing import assert_rewrite, assert_unchanged

SETUP = "import folium\nm = folium.Map([1, 2])\n"

CHANGED = [
    (
        "m.choropleth(geo_path=p, data=d, threshold_scale=[0, 1])",
        "folium.Choropleth(geo_data=p, data=d, bins=[0, 1]).add_to(m)",
    )
]

UNCHANGED = ["n.choropleth(geo_data=p)", "folium.Choropleth(geo_data=p).add_to(m)"]


@pytest.mark.parametrize(("before", "after"), CHANGED)
def test_changed(before: str, after: str) -> None:
    assert_rewrite(SETUP + before, SETUP + after)


@pytest.mark.parametrize("code", UNCHANGED)
def test_unchanged(code: str) -> None:
    assert_unchanged(SETUP + code)
