"""pandas.as_matrix: other spellings, and what must be left alone."""

from __future__ import annotations

import pytest

from mlemodernizer.testing import assert_rewrite, assert_unchanged

SETUP = "import pandas as pd\ndf = pd.read_csv('x.csv')\n"

CHANGED = [
    ("X = df[['a', 'b']].as_matrix()", "X = df[['a', 'b']].to_numpy()"),
    ("X = df.as_matrix(cols)", "X = df[cols].to_numpy()"),
    ("X = df.as_matrix(columns=None)", "X = df.to_numpy()"),
    (
        "f = df.columns.values.tolist()\nX = df.as_matrix(columns=[f])",
        "f = df.columns.values.tolist()\nX = df[f].to_numpy()",
    ),
    ("X = df.as_matrix(columns=[f])", "X = df[[f]].to_numpy()"),
    ("n = df.as_matrix()[0, :]", "n = df.to_numpy()[0, :]"),
]

UNCHANGED = [
    "X = other.as_matrix()",
    "X = df.as_matrix(**options)",
    "X = df.values",
    "f = df.as_matrix",
]


@pytest.mark.parametrize(("before", "after"), CHANGED)
def test_changed(before: str, after: str) -> None:
    assert_rewrite(SETUP + before, SETUP + after)


@pytest.mark.parametrize("code", UNCHANGED)
def test_unchanged(code: str) -> None:
    assert_unchanged(SETUP + code)
