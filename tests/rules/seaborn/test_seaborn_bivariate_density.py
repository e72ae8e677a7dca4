"""seaborn.bivariate_density: other spellings, and what must be left alone."""

from __future__ import annotations

import pytest

from mlemodernizer.testing import assert_rewrite, assert_unchanged

SETUP = 'import pandas as pd\nimport seaborn as sns\ndf = pd.read_csv("x.csv")\n'

CHANGED = [
    ("sns.kdeplot(df.loc[rows][['a', 'b']], shade=True)", "sns.kdeplot(x='a', y='b', data=df.loc[rows], shade=True)")
]

UNCHANGED = [
    "sns.kdeplot(df['a'])",
    "sns.kdeplot(df[['a', 'b', 'c']])",
    "sns.kdeplot(df[['a']])",
    "sns.kdeplot(df[columns])",
    "sns.kdeplot(data=df[['a', 'b']])",
]


@pytest.mark.parametrize(("before", "after"), CHANGED)
def test_changed(before: str, after: str) -> None:
    assert_rewrite(SETUP + before, SETUP + after)


@pytest.mark.parametrize("code", UNCHANGED)
def test_unchanged(code: str) -> None:
    assert_unchanged(SETUP + code)
