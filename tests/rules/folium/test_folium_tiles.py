from mlemodernizer.testing import assert_rewrite, assert_unchanged


def test_tiles() -> None:
    assert_rewrite(
        "import folium\nm = folium.Map([0, 0], tiles='stamenterrain')\nfolium.TileLayer('Stamen Watercolor').add_to(m)",
        "import folium\nm = folium.Map([0, 0], tiles='OpenStreetMap')\nfolium.TileLayer('OpenStreetMap').add_to(m)",
        rules=["folium.tiles"],
    )


def test_leaves_alone() -> None:
    assert_unchanged(
        "import folium\nfolium.Map(tiles='CartoDB positron')\nfolium.Map(tiles=url, attr='a')\nfolium.Map()"
    )
    assert_unchanged("Map(tiles='Stamen Toner')")
