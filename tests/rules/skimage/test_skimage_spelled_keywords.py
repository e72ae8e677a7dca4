from mlemodernizer.testing import assert_rewrite, assert_unchanged


def test_grey() -> None:
    assert_rewrite(
        "import skimage.io as io\nio.imread(p, as_grey=True)\nio.imread(p, flatten=True)",
        "import skimage.io as io\nio.imread(p, as_gray=True)\nio.imread(p, as_gray=True)",
        rules=["skimage.spelled_keywords"],
    )


def test_leaves_alone() -> None:
    assert_unchanged("from skimage.io import imread\nimread(p, as_gray=True)")
    assert_unchanged("from imageio import imread\nimread(p, flatten=True)")
