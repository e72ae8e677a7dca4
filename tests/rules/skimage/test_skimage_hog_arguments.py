from mlemodernizer.testing import assert_rewrite, assert_unchanged


def test_old() -> None:
    assert_rewrite(
        "from skimage import feature\nfeature.hog(a, normalise=True, block_norm='L2')\nfeature.hog(a, visualise=v)",
        "from skimage import feature\nfeature.hog(a, transform_sqrt=True, block_norm='L2')\n"
        "feature.hog(a, visualize=v, block_norm='L1')",
        rules=["skimage.hog_arguments"],
    )


def test_leaves_alone() -> None:
    assert_unchanged("from skimage.feature import hog\nhog(a)\nhog(a, visualize=True)")
    assert_unchanged("hog(a, visualise=True)")
