"""pandas.date_types: other spellings, and what must be left alone."""

from __future__ import annotations

import pytest

from mlemodernizer.testing import assert_rewrite, assert_unchanged

SETUP = "import numpy as np\nimport pandas as pd\ndf = pd.read_csv('x.csv')\n"

CHANGED = [
    ("d = df['d'].astype('datetime64')", "d = df['d'].astype('datetime64[ns]')"),
    ("d = df.d.astype(np.datetime64)", "d = df.d.astype('datetime64[ns]')"),
    ("d = df.d.astype('datetime64[D]')", "d = df.d.astype('datetime64[ns]').dt.normalize()"),
    ("d = df.d.astype('<M8[Y]')", "d = df.d.astype('datetime64[ns]').dt.to_period('Y').dt.to_timestamp()"),
]

UNCHANGED = [
    "d = df.d.astype('datetime64[ns]')",
    "d = df.d.astype('datetime64[s]')",
    "d = df.d.values.astype('datetime64[M]')",
    "d = x.astype('datetime64')",
]


@pytest.mark.parametrize(("before", "after"), CHANGED)
def test_changed(before: str, after: str) -> None:
    assert_rewrite(SETUP + before, SETUP + after)


@pytest.mark.parametrize("code", UNCHANGED)
def test_unchanged(code: str) -> None:
    assert_unchanged(SETUP + code)
