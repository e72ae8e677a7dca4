"""seaborn.histogram_options: other spellings, and what must be left alone."""

from __future__ import annotations

import pytest

from mlemodernizer.testing import assert_rewrite, assert_unchanged

SETUP = 'import pandas as pd\nimport seaborn as sns\ndf = pd.read_csv("x.csv")\nimport matplotlib.pyplot as plt\n'

CHANGED = [
    (
        "g = sns.FacetGrid(df, col='a')\ng.map(plt.hist, 'b', normed=1, bins=3)",
        "g = sns.FacetGrid(df, col='a')\ng.map(plt.hist, 'b', density=1, bins=3)",
    ),
    ("sns.pairplot(df, diag_kws={'normed': False, 'bins': 3})", "sns.pairplot(df, diag_kws={'bins': 3})"),
]

UNCHANGED = ["g.map(plt.hist, 'b', normed=1)", "options = {'normed': True}", "sns.FacetGrid(df).map(f, 'b', normed=1)"]


@pytest.mark.parametrize(("before", "after"), CHANGED)
def test_changed(before: str, after: str) -> None:
    assert_rewrite(SETUP + before, SETUP + after)


@pytest.mark.parametrize("code", UNCHANGED)
def test_unchanged(code: str) -> None:
    assert_unchanged(SETUP + code)
