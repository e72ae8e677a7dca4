"""pandas.number_indexes: other spellings, and what must be left alone."""

from __future__ import annotations

import pytest

from mlemodernizer.testing import assert_rewrite, assert_unchanged

SETUP = "import pandas as pd\n"

CHANGED = [
    ("i = pd.Float64Index(x)", "i = pd.Index(x, dtype='float64')"),
    ("i = pd.Int64Index(data=x, name='k')", "i = pd.Index(data=x, name='k', dtype='int64')"),
]

UNCHANGED = [
    "i = pd.Index(x)",
    "i = thing.Int64Index(x)",
    "x = isinstance(i, pd.Int64Index)",
]


@pytest.mark.parametrize(("before", "after"), CHANGED)
def test_changed(before: str, after: str) -> None:
    assert_rewrite(SETUP + before, SETUP + after)


@pytest.mark.parametrize("code", UNCHANGED)
def test_unchanged(code: str) -> None:
    assert_unchanged(SETUP + code)
