"""matplotlib.artist_lists: other spellings, and what must be left alone."""

from __future__ import annotations

import pytest

from mlemodernizer.testing import assert_rewrite, assert_unchanged

SETUP = "import matplotlib.pyplot as plt\nax = plt.gca()\n"

CHANGED = [
    ("ax.lines.remove(line)", "line.remove()"),
    ("del ax.lines[-1]", "ax.lines[-1].remove()"),
    ("for i in x:\n    del ax.texts[:]", "for i in x:\n    for artist in list(ax.texts):\n        artist.remove()"),
]

UNCHANGED = [
    "ax.lines[0].remove()",
    "lines.pop(0)",
    "x = ax.lines.pop(0)",
    "box.lines = []",
    "del ax.lines[1:2]",
    "ax.texts.append(t)",
]


@pytest.mark.parametrize(("before", "after"), CHANGED)
def test_changed(before: str, after: str) -> None:
    assert_rewrite(SETUP + before, SETUP + after)


@pytest.mark.parametrize("code", UNCHANGED)
def test_unchanged(code: str) -> None:
    assert_unchanged(SETUP + code)
