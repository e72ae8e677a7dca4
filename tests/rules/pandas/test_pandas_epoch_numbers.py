"""pandas.epoch_numbers: other spellings, and what must be left alone."""

from __future__ import annotations

import pytest

from mlemodernizer.testing import assert_rewrite, assert_unchanged

SETUP = "import numpy as np\nimport pandas as pd\ndf = pd.read_csv('x.csv')\n"

CHANGED = [
    (
        "df['d'] = pd.to_datetime(df['d'])\nx = df.d.astype(np.int64)",
        "df['d'] = pd.to_datetime(df['d'])\nx = df.d.astype('datetime64[ns]').astype(np.int64)",
    ),
    ("x = pd.to_datetime(df['d']).astype(int)", "x = pd.to_datetime(df['d']).astype('datetime64[ns]').astype(int)"),
    (
        "d = pd.to_datetime(df['d'])\nx = d.view('int64')",
        "d = pd.to_datetime(df['d'])\nx = d.astype('datetime64[ns]').astype('int64')",
    ),
]

UNCHANGED = [
    "x = df['d'].astype(int)",
    "df['d'] = pd.to_datetime(df['d'])\nx = df['d'].astype(str)",
    "df['d'] = pd.to_datetime(df['d'])\ndf['d'] = df['d'].dt.year\nx = df['d'].astype(int)",
    "x = pd.to_datetime(df['d']).dt.year.astype(int)",
]


@pytest.mark.parametrize(("before", "after"), CHANGED)
def test_changed(before: str, after: str) -> None:
    assert_rewrite(SETUP + before, SETUP + after)


@pytest.mark.parametrize("code", UNCHANGED)
def test_unchanged(code: str) -> None:
    assert_unchanged(SETUP + code)


def test_columns_that_are_read_as_dates() -> None:
    setup = "import numpy as np\nimport pandas as pd\ndf = pd.read_csv('x.csv', parse_dates=['d'])\n"
    assert_rewrite(
        setup + "x = df.d.astype(np.int64) // 10**9\ny = df['d'].values.astype(int)",
        setup + "x = df.d.astype('datetime64[ns]').astype(np.int64) // 10**9\n"
        "y = df['d'].values.astype('datetime64[ns]').astype(int)",
    )
    assert_unchanged(setup + "df['d'] = df['d'].dt.year\nx = df['d'].astype(int)")
