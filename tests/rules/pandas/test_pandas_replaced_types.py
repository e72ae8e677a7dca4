"""pandas.replaced_types: other spellings, and what must be left alone."""

from __future__ import annotations

import pytest

from mlemodernizer.testing import assert_rewrite, assert_unchanged

SETUP = "import pandas as pd\ndf = pd.read_csv('x.csv')\n"

CHANGED = [
    ("x = df.a.replace({'m': 0, 'f': 1})", "x = df.a.replace({'m': 0, 'f': 1}).infer_objects()"),
    (
        "x = df.replace({'a': {'m': -1}, 'b': {'y': True}})",
        "x = df.replace({'a': {'m': -1}, 'b': {'y': True}}).infer_objects()",
    ),
    (
        "codes = {'m': 0}\nx = df.replace({'a': codes})",
        "codes = {'m': 0}\nx = df.replace({'a': codes}).infer_objects()",
    ),
    (
        "df['a'].replace(['m', 'f'], [0, 1], inplace=True)",
        "df['a'] = df['a'].replace(['m', 'f'], [0, 1]).infer_objects()",
    ),
    ("x = df.a.replace('m', 0)", "x = df.a.replace('m', 0).infer_objects()"),
    ("df.replace({'m': 0}, inplace=True)", "df = df.replace({'m': 0}).infer_objects()"),
]

CHANGED += [("x = df.a.replace({True: 1, False: 0})", "x = df.a.replace({True: 1, False: 0}).infer_objects()")]

UNCHANGED = [
    "df.a.replace({'m': 0})",
    "x = df.a.replace({'m': 'male'})",
    "x = df.a.replace({0: 1})",
    "x = df.a.replace('?', None)",
    "x = df.a.replace(table)",
    "x = df.a.replace({'m': 0}).astype(int)",
    "x = 'a'.replace('a', 'b')",
    "def f(d):\n    d = pd.DataFrame(d)\n    d.replace({'m': 0}, inplace=True)",
]


@pytest.mark.parametrize(("before", "after"), CHANGED)
def test_changed(before: str, after: str) -> None:
    assert_rewrite(SETUP + before, SETUP + after)


@pytest.mark.parametrize("code", UNCHANGED)
def test_unchanged(code: str) -> None:
    assert_unchanged(SETUP + code)
