"""pandas.infinite_values: other spellings, and what must be left alone."""

from __future__ import annotations

import pytest

from mlemodernizer.testing import assert_rewrite, assert_unchanged

SETUP = "import pandas as pd\n"

CHANGED = [
    ("pd.set_option('use_inf_as_null', True)\nx = 1", "\nx = 1"),
    ("if x:\n    pd.options.mode.use_inf_as_na = True", "if x:\n    pass"),
]

UNCHANGED = [
    "pd.options.mode.chained_assignment = None",
    "set_option('mode.use_inf_as_na', True)",
    "with pd.option_context('mode.use_inf_as_na', True):\n    pass",
]


@pytest.mark.parametrize(("before", "after"), CHANGED)
def test_changed(before: str, after: str) -> None:
    assert_rewrite(SETUP + before, SETUP + after)


@pytest.mark.parametrize("code", UNCHANGED)
def test_unchanged(code: str) -> None:
    assert_unchanged(SETUP + code)
