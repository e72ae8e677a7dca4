"""pandas.join_axes: other spellings, and what must be left alone."""

from __future__ import annotations

import pytest

from mlemodernizer.testing import assert_rewrite, assert_unchanged

SETUP = "import pandas as pd\ndf = pd.read_csv('x.csv')\n"

CHANGED = [
    ("x = pd.concat([df, df], axis=1, join_axes=[df.index])", "x = pd.concat([df, df], axis=1).reindex(df.index)"),
    ("x = pd.concat([df, df], join_axes=[df.columns])", "x = pd.concat([df, df]).reindex(columns=df.columns)"),
]

UNCHANGED = [
    "x = pd.concat([df, df], axis=1)",
    "x = pd.concat([df, df], axis=1, join_axes=axes)",
    "x = pd.concat([df, df], axis=k, join_axes=[df.index])",
]


@pytest.mark.parametrize(("before", "after"), CHANGED)
def test_changed(before: str, after: str) -> None:
    assert_rewrite(SETUP + before, SETUP + after)


@pytest.mark.parametrize("code", UNCHANGED)
def test_unchanged(code: str) -> None:
    assert_unchanged(SETUP + code)
