from mlemodernizer.testing import assert_rewrite, assert_unchanged


def test_mask() -> None:
    assert_rewrite(
        "import numpy as np\nfrom skimage.feature import peak_local_max\n"
        "m = peak_local_max(d, 3, labels=a, indices=False)\nx = peak_local_max(d, indices=True)",
        "import numpy as np\nfrom skimage.feature import peak_local_max\n"
        "m = np.isin(np.arange(d.size), np.ravel_multi_index(peak_local_max(d, min_distance=3, "
        "labels=a).T, d.shape)).reshape(d.shape)\n"
        "x = peak_local_max(d)",
        rules=["skimage.peak_mask"],
    )


def test_leaves_alone() -> None:
    assert_unchanged(
        "from skimage.feature import peak_local_max\npeak_local_max(f(d), indices=False)\npeak_local_max(d, indices=i)"
    )
    assert_unchanged("peak_local_max(d, indices=False)")
