from mlemodernizer.testing import assert_rewrite, assert_unchanged


def test_two() -> None:
    assert_rewrite(
        "from skimage import measure\nv, f = measure.marching_cubes(a, 0)\n"
        "x = measure.marching_cubes_classic(a, 0, (1, 1, 2))",
        "from skimage import measure\nv, f = measure.marching_cubes(a, 0, method='lorensen')[:2]\n"
        "x = measure.marching_cubes(a, 0, spacing=(1, 1, 2), method='lorensen')[:2]",
        rules=["skimage.marching_cubes"],
    )


def test_leaves_alone() -> None:
    assert_unchanged(
        "from skimage import measure\nv, f, _, _ = measure.marching_cubes(a, 0)\nx = measure.marching_cubes(a)"
    )
    assert_unchanged("v, f = marching_cubes(a, 0)")
