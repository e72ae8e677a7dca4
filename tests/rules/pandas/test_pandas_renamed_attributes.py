"""pandas.renamed_attributes: other spellings, and what must be left alone."""

from __future__ import annotations

import pytest

from mlemodernizer.testing import assert_rewrite, assert_unchanged

SETUP = "import pandas as pd\ndf = pd.read_csv('x.csv')\n"

CHANGED = [
    ("x = df.a.is_monotonic", "x = df.a.is_monotonic_increasing"),
    ("x = df.index.is_monotonic", "x = df.index.is_monotonic_increasing"),
    ("x = df.ftypes[0:2]", "x = df.dtypes[0:2]"),
]

UNCHANGED = [
    "x = df.dtypes",
    "df.ftypes = 1",
    "x = thing.is_monotonic",
    "x = df.index.is_monotonic_increasing",
]


@pytest.mark.parametrize(("before", "after"), CHANGED)
def test_changed(before: str, after: str) -> None:
    assert_rewrite(SETUP + before, SETUP + after)


@pytest.mark.parametrize("code", UNCHANGED)
def test_unchanged(code: str) -> None:
    assert_unchanged(SETUP + code)
