from mlemodernizer.testing import assert_rewrite, assert_unchanged


def test_op() -> None:
    assert_rewrite(
        "import geopandas as gpd\ngpd.tools.sjoin(a, b, op='within')",
        "import geopandas as gpd\ngpd.tools.sjoin(a, b, predicate='within')",
        rules=["geopandas.join_predicate"],
    )


def test_leaves_alone() -> None:
    assert_unchanged("import geopandas as gpd\ngpd.sjoin(a, b, predicate='within')")
    assert_unchanged("sjoin(a, b, op='within')")
