"""matplotlib.colorbar_methods: other spellings, and what must be left alone."""

from __future__ import annotations

import pytest

from mlemodernizer.testing import assert_rewrite, assert_unchanged

SETUP = "import matplotlib.pyplot as plt\nax = plt.gca()\nbar = plt.colorbar()\n"

CHANGED = [("bar.get_clim()", "bar.mappable.get_clim()")]

UNCHANGED = ["bar.set_label('a')", "image.set_clim(0, 1)", "bar.mappable.set_clim(0, 1)"]


@pytest.mark.parametrize(("before", "after"), CHANGED)
def test_changed(before: str, after: str) -> None:
    assert_rewrite(SETUP + before, SETUP + after)


@pytest.mark.parametrize("code", UNCHANGED)
def test_unchanged(code: str) -> None:
    assert_unchanged(SETUP + code)
