"""scipy.item_frequencies: other spellings, and what must be left alone."""

from __future__ import annotations

import pytest

from mlemodernizer.testing import assert_rewrite, assert_unchanged

SETUP = "from scipy import stats\nimport numpy as np\n"

CHANGED = [
    ("x = stats.itemfreq(y)", "x = np.column_stack(np.unique(y, return_counts=True))"),
]

UNCHANGED = [
    "f = stats.itemfreq",
    "x = np.unique(y)",
]


@pytest.mark.parametrize(("before", "after"), CHANGED)
def test_changed(before: str, after: str) -> None:
    assert_rewrite(SETUP + before, SETUP + after)


@pytest.mark.parametrize("code", UNCHANGED)
def test_unchanged(code: str) -> None:
    assert_unchanged(SETUP + code)
