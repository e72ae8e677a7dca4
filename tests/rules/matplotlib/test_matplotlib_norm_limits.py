"""matplotlib.norm_limits: other spellings, and what must be left alone."""

from __future__ import annotations

import pytest

from mlemodernizer.testing import assert_rewrite, assert_unchanged

SETUP = "import matplotlib.pyplot as plt\nax = plt.gca()\n"

CHANGED = [
    (
        "import matplotlib\nplt.scatter(x, y, c=z, norm=matplotlib.colors.PowerNorm(gamma=2), vmax=3)",
        "import matplotlib\nplt.scatter(x, y, c=z, norm=matplotlib.colors.PowerNorm(gamma=2, vmax=3))",
    )
]

UNCHANGED = [
    "plt.imshow(x, vmin=0)",
    "plt.imshow(x, norm=n, vmin=0)",
    "import matplotlib\nplt.imshow(x, norm=matplotlib.colors.LogNorm(vmin=1))",
]


@pytest.mark.parametrize(("before", "after"), CHANGED)
def test_changed(before: str, after: str) -> None:
    assert_rewrite(SETUP + before, SETUP + after)


@pytest.mark.parametrize("code", UNCHANGED)
def test_unchanged(code: str) -> None:
    assert_unchanged(SETUP + code)
