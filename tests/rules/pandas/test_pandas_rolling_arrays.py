"""pandas.rolling_arrays: other spellings, and what must be left alone."""

from __future__ import annotations

import pytest

from mlemodernizer.testing import assert_rewrite, assert_unchanged

SETUP = "import pandas as pd\ndf = pd.read_csv('x.csv')\n"

CHANGED = [
    ("x = df.a.rolling(3).apply(lambda w: w[-1])", "x = df.a.rolling(3).apply(lambda w: w[-1], raw=True)"),
    (
        "def f(w):\n    return w[0]\nx = df.a.expanding().apply(f)",
        "def f(w):\n    return w[0]\nx = df.a.expanding().apply(f, raw=True)",
    ),
]

UNCHANGED = [
    "x = df.a.rolling(3).apply(np.mean)",
    "x = df.a.rolling(3).apply(lambda w: w.iloc[-1])",
    "x = df.a.rolling(3).apply(lambda w: w[-1], raw=False)",
    "x = df.a.apply(lambda w: w[0])",
]


@pytest.mark.parametrize(("before", "after"), CHANGED)
def test_changed(before: str, after: str) -> None:
    assert_rewrite(SETUP + before, SETUP + after)


@pytest.mark.parametrize("code", UNCHANGED)
def test_unchanged(code: str) -> None:
    assert_unchanged(SETUP + code)
