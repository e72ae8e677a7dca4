"""pandas.ignored_errors: other spellings, and what must be left alone."""

from __future__ import annotations

import pytest

from mlemodernizer.testing import assert_rewrite, assert_unchanged

SETUP = "import pandas as pd\ndf = pd.read_csv('x.csv')\n"

DEFINITION = """
def to_numeric_or_same(values, **options):
    try:
        return pd.to_numeric(values, **options)
    except (ValueError, TypeError):
        return values


"""

CHANGED = [
    ("df = df.apply(pd.to_numeric, errors='ignore')", "df = df.apply(to_numeric_or_same)"),
    ("x = pd.to_numeric(df.a, errors='ignore')", "x = to_numeric_or_same(df.a)"),
]

UNCHANGED = [
    "x = pd.to_numeric(df.a, errors='coerce')",
    "df = df.apply(f, errors='ignore')",
    "x = df.a.astype(int, errors='ignore')",
    "x = pd.to_numeric(df.a, errors=how)",
]


@pytest.mark.parametrize(("before", "after"), CHANGED)
def test_changed(before: str, after: str) -> None:
    assert_rewrite(SETUP + before, SETUP + "\n" + DEFINITION + after)


@pytest.mark.parametrize("code", UNCHANGED)
def test_unchanged(code: str) -> None:
    assert_unchanged(SETUP + code)
