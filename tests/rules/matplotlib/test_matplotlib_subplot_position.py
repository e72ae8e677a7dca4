"""matplotlib.subplot_position: other spellings, and what must be left alone."""

from __future__ import annotations

import pytest

from mlemodernizer.testing import assert_rewrite, assert_unchanged

SETUP = "import matplotlib.pyplot as plt\nax = plt.gca()\n"

CHANGED = [
    ("if ax.is_first_col():\n    pass", "if ax.get_subplotspec().is_first_col():\n    pass"),
    (
        "for a in plt.subplots(2)[1]:\n    a.rowNum",
        "for a in plt.subplots(2)[1]:\n    a.get_subplotspec().rowspan.start",
    ),
]

UNCHANGED = ["table.is_first_col()", "ax.get_subplotspec().is_first_col()", "f = ax.is_first_col"]


@pytest.mark.parametrize(("before", "after"), CHANGED)
def test_changed(before: str, after: str) -> None:
    assert_rewrite(SETUP + before, SETUP + after)


@pytest.mark.parametrize("code", UNCHANGED)
def test_unchanged(code: str) -> None:
    assert_unchanged(SETUP + code)
