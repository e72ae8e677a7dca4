from mlemodernizer.testing import assert_rewrite, assert_unchanged


def test_selem() -> None:
    assert_rewrite(
        "from skimage.filters import rank\nrank.mean(a, selem=s)",
        "from skimage.filters import rank\nrank.mean(a, footprint=s)",
        rules=["skimage.footprints"],
    )


def test_leaves_alone() -> None:
    assert_unchanged("from skimage.morphology import dilation\ndilation(a, s)")
    assert_unchanged("dilation(a, selem=s)")
