"""matplotlib.color_cycle: other spellings, and what must be left alone."""

from __future__ import annotations

import pytest

from mlemodernizer.testing import assert_rewrite, assert_unchanged

SETUP = "import matplotlib.pyplot as plt\nax = plt.gca()\n"

CHANGED = [
    ("ax.set_color_cycle(None)", "ax.set_prop_cycle(None)"),
    (
        "import matplotlib as mpl\nmpl.rcParams['axes.color_cycle'] = colors",
        "import matplotlib as mpl\nmpl.rcParams['axes.prop_cycle'] = plt.cycler(color=colors)",
    ),
]

UNCHANGED = [
    "ax.set_prop_cycle(None)",
    "settings['axes.color_cycle'] = x",
    "axis.set_color_cycle(x)",
    "plt.rc('font', size=3)",
]


@pytest.mark.parametrize(("before", "after"), CHANGED)
def test_changed(before: str, after: str) -> None:
    assert_rewrite(SETUP + before, SETUP + after)


@pytest.mark.parametrize("code", UNCHANGED)
def test_unchanged(code: str) -> None:
    assert_unchanged(SETUP + code)
