from mlemodernizer.testing import assert_rewrite, assert_unchanged


def test_values() -> None:
    assert_rewrite(
        "from skimage.restoration import denoise_nl_means as d\nd(a, multichannel=False)\n"
        "d(a, multichannel=color, h=1)",
        "from skimage.restoration import denoise_nl_means as d\nd(a, channel_axis=None)\n"
        "d(a, channel_axis=-1 if color else None, h=1)",
        rules=["skimage.channel_axis"],
    )


def test_leaves_alone() -> None:
    assert_unchanged("from skimage.filters import gaussian\ngaussian(a, sigma=1)")
    assert_unchanged("gaussian(a, multichannel=True)")
