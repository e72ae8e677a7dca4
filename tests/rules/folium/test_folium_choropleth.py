from mlemodernizer.testing import assert_rewrite, assert_unchanged


def test_method() -> None:
    assert_rewrite(
        "import folium\nm = folium.Map(location=[0, 0])\n"
        "m.choropleth(geo_path=p, data=d, threshold_scale=s, reset=True)",
        "import folium\nm = folium.Map(location=[0, 0])\nfolium.Choropleth(geo_data=p, data=d, bins=s).add_to(m)",
        rules=["folium.choropleth"],
    )


def test_leaves_alone() -> None:
    assert_unchanged("import folium\nfolium.Choropleth(geo_data=p).add_to(m)")
    assert_unchanged("m.choropleth(geo_data=p)")
