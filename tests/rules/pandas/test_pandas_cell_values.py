"""pandas.cell_values: other spellings, and what must be left alone."""

from __future__ import annotations

import pytest

from mlemodernizer.testing import assert_rewrite, assert_unchanged

SETUP = "import pandas as pd\ndf = pd.read_csv('x.csv')\n"

CHANGED = [
    ("x = df.get_value(0, 1, takeable=True)", "x = df.iat[0, 1]"),
    ("x = df['a'].get_value(3)", "x = df['a'].at[3]"),
    ("df.set_value(i, 'a', x + 1)", "df.at[i, 'a'] = x + 1"),
]

UNCHANGED = [
    "x = df.set_value(0, 'a', 1)",
    "x = layer.get_value(0)",
    "x = df.get_value(0, 'a', flag)",
]


@pytest.mark.parametrize(("before", "after"), CHANGED)
def test_changed(before: str, after: str) -> None:
    assert_rewrite(SETUP + before, SETUP + after)


@pytest.mark.parametrize("code", UNCHANGED)
def test_unchanged(code: str) -> None:
    assert_unchanged(SETUP + code)
