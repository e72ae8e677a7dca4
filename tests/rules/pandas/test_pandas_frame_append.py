"""pandas.frame_append: other spellings, and what must be left alone."""

from __future__ import annotations

import pytest

from mlemodernizer.testing import assert_rewrite, assert_unchanged

SETUP = "import pandas as pd\ndf = pd.read_csv('x.csv')\n"

CHANGED = [
    ("x = df.append(df, True)", "x = pd.concat([df, df], ignore_index=True)"),
    ("x = df.append(other=df, sort=False)", "x = pd.concat([df, df], sort=False)"),
    ("x = df.append([df.head(), df.tail()])", "x = pd.concat([df, df.head(), df.tail()])"),
    (
        "x = df.append([{'a': 1}, {'a': 2}], ignore_index=True)",
        "x = pd.concat([df, pd.DataFrame([{'a': 1}, {'a': 2}])], ignore_index=True)",
    ),
    ("x = df.append(pd.Series([1, 2], name='n'))", "x = pd.concat([df, pd.Series([1, 2], name='n').to_frame().T])"),
    ("s = df['a'].append(df['b'])", "s = pd.concat([df['a'], df['b']])"),
    (
        "def f(d):\n    d = d.append(df)  # more\n    return d\ny = f(df)",
        "def f(d):\n    d = pd.concat([d, df])  # more\n    return d\ny = f(df)",
    ),
]

UNCHANGED = [
    "x = df.append(row)",
    "x = df.append(*rows)",
    "rows = []\nrows.append(df)",
    "x = [].append(df)",
    "df.columns.append(df.columns)",
    "import os\nx = df.append(os.environ)",
]


@pytest.mark.parametrize(("before", "after"), CHANGED)
def test_changed(before: str, after: str) -> None:
    assert_rewrite(SETUP + before, SETUP + after)


@pytest.mark.parametrize("code", UNCHANGED)
def test_unchanged(code: str) -> None:
    assert_unchanged(SETUP + code)
