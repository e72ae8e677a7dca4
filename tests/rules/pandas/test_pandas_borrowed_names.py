"""pandas.borrowed_names: other spellings, and what must be left alone."""

from __future__ import annotations

import pytest

from mlemodernizer.testing import assert_rewrite, assert_unchanged

SETUP = "import pandas as pd\nimport numpy as np\n"

CHANGED = [
    ("x = pd.np.array([1])", "x = np.array([1])"),
    ("x = pd.np.random.rand(3)", "x = np.random.rand(3)"),
]

UNCHANGED = [
    "x = np.array([1])",
]


@pytest.mark.parametrize(("before", "after"), CHANGED)
def test_changed(before: str, after: str) -> None:
    assert_rewrite(SETUP + before, SETUP + after)


@pytest.mark.parametrize("code", UNCHANGED)
def test_unchanged(code: str) -> None:
    assert_unchanged(SETUP + code)
