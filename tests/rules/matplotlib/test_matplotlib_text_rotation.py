"""matplotlib.text_rotation: other spellings, and what must be left alone."""

from __future__ import annotations

import pytest

from mlemodernizer.testing import assert_rewrite, assert_unchanged

SETUP = "import matplotlib.pyplot as plt\nfig, ax = plt.subplots()\n"

CHANGED = [
    ("plt.xticks(range(2), ['a', 'b'], rotation='45')", "plt.xticks(range(2), ['a', 'b'], rotation=45)"),
    ("ax.set_xticklabels(names, rotation='-30')", "ax.set_xticklabels(names, rotation=-30)"),
    ("plt.setp(ax.get_xticklabels(), rotation='90')", "plt.setp(ax.get_xticklabels(), rotation=90)"),
    ("ax.set_ylabel('y', rotation=u'0')", "ax.set_ylabel('y', rotation=0)"),
]

UNCHANGED = [
    "plt.xticks(rotation='horizontal')",
    "ax.set_xticklabels(names, rotation=90)",
    "image.rotate(rotation='90')",
    "plt.xticks(rotation='nan')",
]


@pytest.mark.parametrize(("before", "after"), CHANGED)
def test_changed(before: str, after: str) -> None:
    assert_rewrite(SETUP + before, SETUP + after)


@pytest.mark.parametrize("code", UNCHANGED)
def test_unchanged(code: str) -> None:
    assert_unchanged(SETUP + code)
