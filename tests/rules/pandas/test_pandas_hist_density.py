"""pandas.hist_density: other spellings, and what must be left alone."""

from __future__ import annotations

import pytest

from mlemodernizer.testing import assert_rewrite, assert_unchanged

SETUP = "import pandas as pd\ndf = pd.read_csv('x.csv')\n"

CHANGED = [
    ("df['a'].hist(bins=9, normed=True)", "df['a'].hist(bins=9, density=True)"),
    ("df.a.plot.hist(normed=1)", "df.a.plot.hist(density=1)"),
    ("df.plot(kind='hist', normed=True)", "df.plot(kind='hist', density=True)"),
]

UNCHANGED = [
    "df['a'].hist(density=True)",
    "thing.hist(normed=True)",
    "df.a.plot.kde()",
]


@pytest.mark.parametrize(("before", "after"), CHANGED)
def test_changed(before: str, after: str) -> None:
    assert_rewrite(SETUP + before, SETUP + after)


@pytest.mark.parametrize("code", UNCHANGED)
def test_unchanged(code: str) -> None:
    assert_unchanged(SETUP + code)
