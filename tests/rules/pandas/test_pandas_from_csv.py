"""pandas.from_csv: other spellings, and what must be left alone."""

from __future__ import annotations

import pytest

from mlemodernizer.testing import assert_rewrite, assert_unchanged

SETUP = "import pandas as pd\n"

CHANGED = [
    ("x = pd.DataFrame.from_csv('x', index_col=None)", "x = pd.read_csv('x', index_col=None, parse_dates=True)"),
    (
        "from pandas import DataFrame\nx = DataFrame.from_csv('x', sep=';')",
        "from pandas import DataFrame\nx = pd.read_csv('x', sep=';', index_col=0, parse_dates=True)",
    ),
]

UNCHANGED = [
    "x = pd.DataFrame.from_dict({})",
    "x = Table.from_csv('x')",
]


@pytest.mark.parametrize(("before", "after"), CHANGED)
def test_changed(before: str, after: str) -> None:
    assert_rewrite(SETUP + before, SETUP + after)


@pytest.mark.parametrize("code", UNCHANGED)
def test_unchanged(code: str) -> None:
    assert_unchanged(SETUP + code)
