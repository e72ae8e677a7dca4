"""pandas.categories_inplace: other spellings, and what must be left alone."""

from __future__ import annotations

import pytest

from mlemodernizer.testing import assert_rewrite, assert_unchanged

SETUP = "import pandas as pd\ndf = pd.read_csv('x.csv')\n"

CHANGED = [
    ("df['a'].cat.add_categories(['z'], inplace=True)", "df['a'] = df['a'].cat.add_categories(['z'])"),
    ("df.a.cat.remove_unused_categories(inplace=True)", "df['a'] = df.a.cat.remove_unused_categories()"),
    ("s = df['a']\ns.cat.categories = names", "s = df['a']\ns = s.cat.rename_categories(names)"),
]

UNCHANGED = [
    "df['a'] = df['a'].cat.add_categories(['z'])",
    "x = df['a'].cat.categories",
    "df['a'].cat.add_categories(['z'], inplace=False)",
    "axis.categories = names",
    "thing.cat.set_categories(c, inplace=True)",
]


@pytest.mark.parametrize(("before", "after"), CHANGED)
def test_changed(before: str, after: str) -> None:
    assert_rewrite(SETUP + before, SETUP + after)


@pytest.mark.parametrize("code", UNCHANGED)
def test_unchanged(code: str) -> None:
    assert_unchanged(SETUP + code)
