"""seaborn.dead_keywords: other spellings, and what must be left alone."""

from __future__ import annotations

import pytest

from mlemodernizer.testing import assert_unchanged

SETUP = 'import pandas as pd\nimport seaborn as sns\ndf = pd.read_csv("x.csv")\n'

UNCHANGED = [
    "sns.lineplot(x='a', y='b', data=df, ci=None, n_boot=3)",
    "sns.scatterplot(x='a', y='b', data=df, hue='c')",
]


@pytest.mark.parametrize("code", UNCHANGED)
def test_unchanged(code: str) -> None:
    assert_unchanged(SETUP + code)
