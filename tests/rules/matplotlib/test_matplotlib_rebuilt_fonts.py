"""matplotlib.rebuilt_fonts: other spellings, and what must be left alone."""

from __future__ import annotations

import pytest

from mlemodernizer.testing import assert_rewrite, assert_unchanged

SETUP = ""

CHANGED = [("import matplotlib.font_manager as fm\nfm._rebuild()", "import matplotlib.font_manager as fm\n")]

UNCHANGED = ["import matplotlib.font_manager as fm\nfm.findSystemFonts()", "fm._rebuild()"]


@pytest.mark.parametrize(("before", "after"), CHANGED)
def test_changed(before: str, after: str) -> None:
    assert_rewrite(SETUP + before, SETUP + after)


@pytest.mark.parametrize("code", UNCHANGED)
def test_unchanged(code: str) -> None:
    assert_unchanged(SETUP + code)
