from mlemodernizer.testing import assert_rewrite, assert_unchanged


def test_disk() -> None:
    assert_rewrite(
        "from skimage import draw\nrr, cc = draw.circle(r, c, 3, a.shape)\nrr, cc = draw.circle(1, 2, radius=3)",
        "from skimage import draw\nrr, cc = draw.disk((r, c), 3, shape=a.shape)\nrr, cc = draw.disk((1, 2), 3)",
        rules=["skimage.drawn_circles"],
    )


def test_leaves_alone() -> None:
    assert_unchanged("from skimage import draw\ndraw.circle_perimeter(1, 2, 3)\ndraw.disk((1, 2), 3)")
    assert_unchanged("draw.circle(1, 2, 3)")
