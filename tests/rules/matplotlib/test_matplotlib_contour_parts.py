"""matplotlib.contour_parts: other spellings, and what must be left alone."""

from __future__ import annotations

import pytest

from mlemodernizer.testing import assert_rewrite, assert_unchanged

SETUP = "import matplotlib.pyplot as plt\nax = plt.gca()\n"

CHANGED = [
    (
        "c = ax.contourf(x)\nfor p in c.collections:\n    p.set_edgecolor('face')",
        "c = ax.contourf(x)\nfor p in [c]:\n    p.set_edgecolor('face')",
    )
]

UNCHANGED = [
    "c = plt.contour(x)\nfor p in c.collections:\n    print(p)",
    "c = plt.contour(x)\nfor p in c.collections:\n    p.set_label('a')",
    "for p in ax.collections:\n    p.set_alpha(1)",
    "c = plt.contour(x)\nc.collections[0].set_label('a')",
]


@pytest.mark.parametrize(("before", "after"), CHANGED)
def test_changed(before: str, after: str) -> None:
    assert_rewrite(SETUP + before, SETUP + after)


@pytest.mark.parametrize("code", UNCHANGED)
def test_unchanged(code: str) -> None:
    assert_unchanged(SETUP + code)
