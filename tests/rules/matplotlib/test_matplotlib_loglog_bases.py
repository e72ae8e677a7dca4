"""matplotlib.loglog_bases: other spellings, and what must be left alone."""

from __future__ import annotations

import pytest

from mlemodernizer.testing import assert_rewrite, assert_unchanged

SETUP = "import matplotlib.pyplot as plt\nax = plt.gca()\n"

CHANGED = [
    ("ax.loglog(x, y, basex=2)", "ax.loglog(x, y, base=2)"),
    ("plt.loglog(x, y, nonposx='clip', nonposy='clip')", "plt.loglog(x, y, nonpositive='clip')"),
]

UNCHANGED = ["plt.loglog(x, y)", "plt.loglog(x, y, basex=2, basey=10)"]


@pytest.mark.parametrize(("before", "after"), CHANGED)
def test_changed(before: str, after: str) -> None:
    assert_rewrite(SETUP + before, SETUP + after)


@pytest.mark.parametrize("code", UNCHANGED)
def test_unchanged(code: str) -> None:
    assert_unchanged(SETUP + code)
