"""pandas.value_counts_names: other spellings, and what must be left alone."""

from __future__ import annotations

import pytest

from mlemodernizer.testing import assert_rewrite, assert_unchanged

SETUP = "import pandas as pd\ndf = pd.read_csv('x.csv')\n"

CHANGED = [
    (
        "x = df.a.value_counts().reset_index(name='n')",
        "x = df.a.value_counts().reset_index(name='n').set_axis(['index', 'n'], axis=1)",
    ),
    (
        "x = df['a'].value_counts(normalize=True).reset_index()",
        "x = df['a'].value_counts(normalize=True).reset_index().set_axis(['index', 'a'], axis=1)",
    ),
    (
        "n = df['a'].value_counts()\nx = n.reset_index()",
        "n = df['a'].value_counts()\nx = n.reset_index().set_axis(['index', 'a'], axis=1)",
    ),
    (
        "for c in df.columns:\n    x = df[c].value_counts().to_frame()",
        "for c in df.columns:\n    x = df[c].value_counts().rename_axis(None).to_frame(c)",
    ),
    (
        "n = df.a.value_counts()\nx = pd.DataFrame(n)",
        "n = df.a.value_counts()\nx = pd.DataFrame(n.rename_axis(None).rename('a'))",
    ),
]

UNCHANGED = [
    "x = df['a'].value_counts()",
    "x = df['a'].value_counts().reset_index()\nx.columns = ['a', 'n']",
    "x = df['a'].value_counts().rename_axis('a').reset_index(name='n')",
    "x = df.groupby('k')['a'].value_counts().reset_index(name='n')",
    "x = pd.DataFrame({'n': df['a'].value_counts()})",
    "x = df['a'].value_counts().to_frame('n')",
    "x = thing.value_counts().reset_index()",
]


@pytest.mark.parametrize(("before", "after"), CHANGED)
def test_changed(before: str, after: str) -> None:
    assert_rewrite(SETUP + before, SETUP + after)


@pytest.mark.parametrize("code", UNCHANGED)
def test_unchanged(code: str) -> None:
    assert_unchanged(SETUP + code)
