"""pandas.group_keys: other spellings, and what must be left alone."""

from __future__ import annotations

import pytest

from mlemodernizer.testing import assert_rewrite, assert_unchanged

SETUP = "import pandas as pd\ndf = pd.read_csv('x.csv')\n"

CHANGED = [
    ("for k, g in df.groupby(['a']):\n    pass", "for k, g in df.groupby('a'):\n    pass"),
    ("x = df.groupby(['a']).get_group(1)", "x = df.groupby('a').get_group(1)"),
    ("x = [k for k, g in df.groupby(by=['a'])]", "x = [k for k, g in df.groupby(by='a')]"),
    ("x = dict(list(df.groupby(['a'])))", "x = dict(list(df.groupby('a')))"),
    ("for k, g in df.groupby(['a'])['b']:\n    pass", "for k, g in df.groupby('a')['b']:\n    pass"),
    ("g = df.groupby(['a'])\nfor k, part in g:\n    pass", "g = df.groupby('a')\nfor k, part in g:\n    pass"),
]

UNCHANGED = [
    "x = df.groupby(['a']).count()",
    "for k, g in df.groupby(['a', 'b']):\n    pass",
    "for k, g in df.groupby('a'):\n    pass",
    "for k, g in thing.groupby(['a']):\n    pass",
    "for k, g in df.groupby([*names]):\n    pass",
]


@pytest.mark.parametrize(("before", "after"), CHANGED)
def test_changed(before: str, after: str) -> None:
    assert_rewrite(SETUP + before, SETUP + after)


@pytest.mark.parametrize("code", UNCHANGED)
def test_unchanged(code: str) -> None:
    assert_unchanged(SETUP + code)
