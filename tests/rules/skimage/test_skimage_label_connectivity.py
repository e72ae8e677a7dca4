from mlemodernizer.testing import assert_rewrite, assert_unchanged


def test_neighbors() -> None:
    assert_rewrite(
        "from skimage import measure, morphology\nmeasure.label(a, neighbors=4)\nmorphology.label(a, neighbors=8)",
        "from skimage import measure, morphology\nmeasure.label(a, connectivity=1)\n"
        "morphology.label(a, connectivity=None)",
        rules=["skimage.label_connectivity"],
    )


def test_leaves_alone() -> None:
    assert_unchanged("from skimage.measure import label\nlabel(a, connectivity=2)")
    assert_unchanged("label(a, neighbors=8)")
