"""matplotlib.plot_date: other spellings, and what must be left alone."""

from __future__ import annotations

import pytest

from mlemodernizer.testing import assert_rewrite, assert_unchanged

SETUP = "import matplotlib.pyplot as plt\nax = plt.gca()\n"

CHANGED = [
    ("plt.plot_date(x, y, fmt='-', xdate=True)", "plt.plot(x, y, '-')"),
    ("ax.plot_date(x, y, linestyle='solid')", "ax.plot(x, y, 'o', linestyle='solid')"),
]

UNCHANGED = ["plt.plot(x, y)", "plt.plot_date(x, y, tz=z)", "plt.plot_date(*given)"]


@pytest.mark.parametrize(("before", "after"), CHANGED)
def test_changed(before: str, after: str) -> None:
    assert_rewrite(SETUP + before, SETUP + after)


@pytest.mark.parametrize("code", UNCHANGED)
def test_unchanged(code: str) -> None:
    assert_unchanged(SETUP + code)
