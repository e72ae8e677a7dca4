from mlemodernizer.testing import assert_rewrite, assert_unchanged


def test_comparison() -> None:
    assert_rewrite(
        "from skimage.filters import threshold_adaptive\n"
        "b = threshold_adaptive(gray, 251, offset=10).astype('uint8') * 255",
        "from skimage.filters import threshold_local\n"
        "b = (gray > threshold_local(gray, 251, offset=10)).astype('uint8') * 255",
        rules=["skimage.adaptive_threshold"],
    )


def test_leaves_alone() -> None:
    assert_unchanged("from skimage.filters import threshold_local\ngray > threshold_local(gray, 3)")
    assert_unchanged("threshold_adaptive(gray, 3)")
