"""pandas.frame_summaries: other spellings, and what must be left alone."""

from __future__ import annotations

import pytest

from mlemodernizer.testing import assert_rewrite, assert_unchanged

SETUP = "import pandas as pd\ndf = pd.read_csv('x.csv')\n"

CHANGED = [
    ("print(df.get_dtype_counts())", "print(df.dtypes.astype(str).value_counts().sort_index())"),
    ("x = df.a.mad()", "x = (df.a - df.a.mean()).abs().mean()"),
]

UNCHANGED = [
    "x = other.mad()",
    "x = df.a.mad(skipna=False)",
    "x = df.a.dropna().mad()",
]


@pytest.mark.parametrize(("before", "after"), CHANGED)
def test_changed(before: str, after: str) -> None:
    assert_rewrite(SETUP + before, SETUP + after)


@pytest.mark.parametrize("code", UNCHANGED)
def test_unchanged(code: str) -> None:
    assert_unchanged(SETUP + code)
