from mlemodernizer.testing import assert_rewrite, assert_unchanged


def test_limits() -> None:
    assert_rewrite(
        "from skimage.segmentation import morphological_chan_vese as m, slic\nm(a, iterations=3)\nslic(a, max_iter=9)",
        "from skimage.segmentation import morphological_chan_vese as m, slic\nm(a, num_iter=3)\n"
        "slic(a, max_num_iter=9)",
        rules=["skimage.iteration_counts"],
    )


def test_leaves_alone() -> None:
    assert_unchanged("from skimage.segmentation import slic\nslic(a, max_num_iter=9)")
    assert_unchanged("slic(a, max_iter=9)")
