"""matplotlib.legend_location: other spellings, and what must be left alone."""

from __future__ import annotations

import pytest

from mlemodernizer.testing import assert_rewrite, assert_unchanged

SETUP = "import matplotlib.pyplot as plt\nax = plt.gca()\n"

CHANGED = [
    ("ax.legend(loc='top left')", "ax.legend(loc='best')"),
    ("plt.gcf().legend(loc='bottom')", "plt.gcf().legend(loc='upper right')"),
]

UNCHANGED = ["plt.legend(loc='upper left')", "plt.legend(loc=place)", "plt.legend('top')", "legend(loc='top')"]


@pytest.mark.parametrize(("before", "after"), CHANGED)
def test_changed(before: str, after: str) -> None:
    assert_rewrite(SETUP + before, SETUP + after)


@pytest.mark.parametrize("code", UNCHANGED)
def test_unchanged(code: str) -> None:
    assert_unchanged(SETUP + code)
