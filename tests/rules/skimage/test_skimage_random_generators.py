from mlemodernizer.testing import assert_rewrite, assert_unchanged


def test_seeds() -> None:
    assert_rewrite(
        "from skimage.measure import ransac\nransac(a, m, 2, 1, random_state=3)",
        "from skimage.measure import ransac\nransac(a, m, 2, 1, rng=3)",
        rules=["skimage.random_generators"],
    )


def test_leaves_alone() -> None:
    assert_unchanged("from skimage.util import random_noise\nrandom_noise(a, rng=1)")
    assert_unchanged("ransac(a, m, random_state=3)")
