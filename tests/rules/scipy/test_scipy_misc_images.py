"""scipy.misc_images: other spellings, and what must be left alone."""

from __future__ import annotations

import pytest

from mlemodernizer.testing import assert_unchanged

SETUP = ""

UNCHANGED = [
    "from matplotlib.pyplot import imread\nimread('a')",
    "import scipy.misc\nx = scipy.misc",
    "from imageio import imsave\nimsave('a', b)",
    "from scipy.misc import imread\nmisc_imread = 3\nimread('a')",
]


@pytest.mark.parametrize("code", UNCHANGED)
def test_unchanged(code: str) -> None:
    assert_unchanged(SETUP + code)
