from mlemodernizer.testing import assert_rewrite, assert_unchanged


def test_lee() -> None:
    assert_rewrite(
        "from skimage.morphology import skeletonize_3d\nb = skeletonize_3d(a)",
        "from skimage.morphology import skeletonize\nb = (skeletonize(a, method='lee') > 0).astype('uint8') * 255",
        rules=["skimage.skeletons"],
    )


def test_leaves_alone() -> None:
    assert_unchanged("from skimage.morphology import skeletonize\nskeletonize(a)")
    assert_unchanged("skeletonize_3d(a)")
