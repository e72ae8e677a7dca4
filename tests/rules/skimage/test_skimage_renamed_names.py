from mlemodernizer.testing import assert_rewrite, assert_unchanged


def test_moves() -> None:
    assert_rewrite(
        "from skimage import filter, morphology\nfilter.threshold_otsu(a)\nfrom skimage.filter import gaussian_filter",
        "from skimage import filters, morphology\nfilters.threshold_otsu(a)\nfrom skimage.filters import gaussian",
        rules=["skimage.renamed_names"],
    )


def test_leaves_alone() -> None:
    assert_unchanged(
        "from skimage import filters, measure, metrics\nfilters.gaussian(a)\nmetrics.structural_similarity(a, b)"
    )
    assert_unchanged("from scipy.ndimage import gaussian_filter\ngaussian_filter(a, 1)")
