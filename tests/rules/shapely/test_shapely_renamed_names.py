from mlemodernizer.testing import assert_rewrite, assert_unchanged


def test_names() -> None:
    assert_rewrite(
        "import shapely.ops, shapely.geometry\nshapely.ops.cascaded_union(a)\nshapely.geometry.asShape(b)",
        "import shapely.ops, shapely.geometry\nshapely.ops.unary_union(a)\nshapely.geometry.shape(b)",
        rules=["shapely.renamed_names"],
    )


def test_leaves_alone() -> None:
    assert_unchanged("from shapely.ops import unary_union\nunary_union(a)")
    assert_unchanged("cascaded_union(a)")
