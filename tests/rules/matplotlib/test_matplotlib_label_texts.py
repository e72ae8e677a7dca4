"""matplotlib.label_texts: other spellings, and what must be left alone."""

from __future__ import annotations

import pytest

from mlemodernizer.testing import assert_rewrite, assert_unchanged

SETUP = "import matplotlib.pyplot as plt\nax = plt.gca()\n"

CHANGED = [("plt.ylabel(s=name, rotation=0)", "plt.ylabel(ylabel=name, rotation=0)")]

UNCHANGED = ["plt.text(0, 0, s='a')", "plt.title('a')", "plt.scatter(x, y, s=3)"]


@pytest.mark.parametrize(("before", "after"), CHANGED)
def test_changed(before: str, after: str) -> None:
    assert_rewrite(SETUP + before, SETUP + after)


@pytest.mark.parametrize("code", UNCHANGED)
def test_unchanged(code: str) -> None:
    assert_unchanged(SETUP + code)
