"""matplotlib.colorbar_axes: other spellings, and what must be left alone."""

from __future__ import annotations

import pytest

from mlemodernizer.testing import assert_rewrite, assert_rewrite_after, assert_unchanged

SETUP = "import matplotlib.pyplot as plt\nax = plt.gca()\n"

CHANGED = [
    (
        "import matplotlib as mpl\nsm = mpl.cm.ScalarMappable()\nplt.gcf().colorbar(sm)",
        "import matplotlib as mpl\nsm = mpl.cm.ScalarMappable()\nplt.gcf().colorbar(sm, ax=plt.gcf().gca())",
    )
]

UNCHANGED = ["plt.colorbar()", "plt.colorbar(image)", "plt.colorbar(plt.cm.ScalarMappable(), ax=ax)"]

FAILED = [
    (
        "plt.colorbar(m)",
        "ValueError",
        "Unable to determine Axes to steal space for Colorbar.",
        "plt.colorbar(m, ax=plt.gca())",
    )
]


@pytest.mark.parametrize(("before", "after"), CHANGED)
def test_changed(before: str, after: str) -> None:
    assert_rewrite(SETUP + before, SETUP + after)


@pytest.mark.parametrize("code", UNCHANGED)
def test_unchanged(code: str) -> None:
    assert_unchanged(SETUP + code)


@pytest.mark.parametrize(("before", "exception", "message", "after"), FAILED)
def test_after_a_failure(before: str, exception: str, message: str, after: str) -> None:
    assert_rewrite_after(exception, message, SETUP + before, SETUP + after)
