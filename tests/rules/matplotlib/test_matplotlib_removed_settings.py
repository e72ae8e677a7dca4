"""matplotlib.removed_settings: other spellings, and what must be left alone."""

from __future__ import annotations

import pytest

from mlemodernizer.testing import assert_rewrite, assert_unchanged

SETUP = "import matplotlib.pyplot as plt\nax = plt.gca()\n"

CHANGED = [
    ("plt.rc('text', dvipnghack=True)\nx = 1", "\nx = 1"),
    ("import matplotlib\nif x:\n    matplotlib.rcParams['axes.hold'] = True", "import matplotlib\nif x:\n    pass"),
]

UNCHANGED = [
    "plt.rcParams['axes.grid'] = True",
    "d['axes.hold'] = True",
    "plt.rc('text', usetex=True)",
    "d = {'a': 1, **e}",
]


@pytest.mark.parametrize(("before", "after"), CHANGED)
def test_changed(before: str, after: str) -> None:
    assert_rewrite(SETUP + before, SETUP + after)


@pytest.mark.parametrize("code", UNCHANGED)
def test_unchanged(code: str) -> None:
    assert_unchanged(SETUP + code)
