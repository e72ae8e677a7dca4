"""pandas.sort: other spellings, and what must be left alone."""

from __future__ import annotations

import pytest

from mlemodernizer.testing import assert_rewrite, assert_unchanged

SETUP = "import pandas as pd\ndf = pd.read_csv('x.csv')\n"

CHANGED = [
    ("x = df.sort(columns=['a', 'b'])", "x = df.sort_values(by=['a', 'b'])"),
    ("x = df.sort()", "x = df.sort_index()"),
    ("x = df.sort_index(by='a', ascending=False)", "x = df.sort_values(by='a', ascending=False)"),
    ("x = df['a'].value_counts().order()", "x = df['a'].value_counts().sort_values()"),
]

UNCHANGED = [
    "names = list(df)\nnames.sort()",
    "x = df.sort_index(ascending=False)",
    "x = df.sort('a', 0, True)",
    "import numpy as np\nx = np.sort(df.values)",
    "x = df.order.sum()",
]


@pytest.mark.parametrize(("before", "after"), CHANGED)
def test_changed(before: str, after: str) -> None:
    assert_rewrite(SETUP + before, SETUP + after)


@pytest.mark.parametrize("code", UNCHANGED)
def test_unchanged(code: str) -> None:
    assert_unchanged(SETUP + code)
