"""matplotlib.colormap_registry: other spellings, and what must be left alone."""

from __future__ import annotations

import pytest

from mlemodernizer.testing import assert_rewrite, assert_unchanged

SETUP = "import matplotlib\n"

CHANGED = [
    (
        "from matplotlib import cm\ncm.register_cmap(name='a', cmap=b)",
        "from matplotlib import cm\nmatplotlib.colormaps.register(b, name='a')",
    )
]

UNCHANGED = ["from matplotlib import cm\ncm.register_cmap('a', data=d, lut=3)", "registry.register_cmap('a', b)"]


@pytest.mark.parametrize(("before", "after"), CHANGED)
def test_changed(before: str, after: str) -> None:
    assert_rewrite(SETUP + before, SETUP + after)


@pytest.mark.parametrize("code", UNCHANGED)
def test_unchanged(code: str) -> None:
    assert_unchanged(SETUP + code)
