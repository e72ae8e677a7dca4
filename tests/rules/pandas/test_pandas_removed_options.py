"""pandas.removed_options: other spellings, and what must be left alone."""

from __future__ import annotations

import pytest

from mlemodernizer.testing import assert_rewrite, assert_unchanged

SETUP = "import pandas as pd\n"

CHANGED = [
    ("pd.set_option('display.mpl_style', 'default')\nx = 1", "\nx = 1"),
    ("if x:\n    pd.set_option('display.height', 9)", "if x:\n    pass"),
]

UNCHANGED = [
    "pd.set_option('display.width', 9)",
    "pd.options.display.width = 9",
    "set_option('display.height', 9)",
    "pd.set_option(name, 9)",
]


@pytest.mark.parametrize(("before", "after"), CHANGED)
def test_changed(before: str, after: str) -> None:
    assert_rewrite(SETUP + before, SETUP + after)


@pytest.mark.parametrize("code", UNCHANGED)
def test_unchanged(code: str) -> None:
    assert_unchanged(SETUP + code)
