"""pandas.text_to_number: other spellings, and what must be left alone."""

from __future__ import annotations

import pytest

from mlemodernizer.testing import assert_rewrite, assert_unchanged

SETUP = "import pandas as pd\ndf = pd.read_csv('x.csv')\n"

CHANGED = [
    ("df.loc[df.a == 'x', 'a'] = 1.5  # code", "df['a'] = df['a'].mask(df.a == 'x', 1.5).infer_objects()  # code"),
    ("df['a'][df['a'] == 'x'] = 0", "df['a'] = df['a'].mask(df['a'] == 'x', 0).infer_objects()"),
    (
        "df.loc[(df.a == 'x') & (df.b > 1), 'a'] = -1",
        "df['a'] = df['a'].mask((df.a == 'x') & (df.b > 1), -1).infer_objects()",
    ),
]

UNCHANGED = [
    "df.loc[df.a == 'x', 'a'] = value",
    "df.loc[df.a == 'x', ['a']] = 0",
    "df.loc[df.a == 'x'] = 0",
    "df.loc[df.a == 'x', 'a'] += 1",
    "df.loc[df.a == 'x', col] = 0",
    "other.loc[other.a == 'x', 'a'] = 0",
    "df.loc[df.a > 'x', 'a'] = 0",
]


@pytest.mark.parametrize(("before", "after"), CHANGED)
def test_changed(before: str, after: str) -> None:
    assert_rewrite(SETUP + before, SETUP + after)


@pytest.mark.parametrize("code", UNCHANGED)
def test_unchanged(code: str) -> None:
    assert_unchanged(SETUP + code)
