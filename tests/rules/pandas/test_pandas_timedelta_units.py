"""pandas.timedelta_units: other spellings, and what must be left alone."""

from __future__ import annotations

import pytest

from mlemodernizer.testing import assert_rewrite, assert_unchanged

SETUP = "import numpy as np\nimport pandas as pd\ndf = pd.read_csv('x.csv')\n"

CHANGED = [
    ("x = (df.a - df.b).astype('timedelta64[h]')", "x = ((df.a - df.b) // pd.Timedelta(1, 'h')).astype(float)"),
    ("x = (df.a - df.b).astype('timedelta64[Y]')", "x = ((df.a - df.b) // pd.Timedelta(days=365.2425)).astype(float)"),
    ("x = (df.a - df.b) / np.timedelta64(1, 'Y')", "x = (df.a - df.b) / pd.Timedelta(days=365.2425)"),
]

UNCHANGED = [
    "x = (df.a - df.b) / np.timedelta64(1, 'D')",
    "x = df.n.astype('timedelta64[D]')",
    "x = np.datetime64('2016-01') + np.timedelta64(1, 'M')",
    "x = (df.a - df.b).astype('timedelta64[ns]')",
    "x = (a - b).astype('timedelta64[D]')",
]


@pytest.mark.parametrize(("before", "after"), CHANGED)
def test_changed(before: str, after: str) -> None:
    assert_rewrite(SETUP + before, SETUP + after)


@pytest.mark.parametrize("code", UNCHANGED)
def test_unchanged(code: str) -> None:
    assert_unchanged(SETUP + code)
