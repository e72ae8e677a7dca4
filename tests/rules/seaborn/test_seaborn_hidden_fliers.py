"""seaborn.hidden_fliers: other spellings, and what must be left alone."""

from __future__ import annotations

import pytest

from mlemodernizer.testing import assert_rewrite, assert_unchanged

SETUP = 'import pandas as pd\nimport seaborn as sns\ndf = pd.read_csv("x.csv")\n'

CHANGED = [("sns.boxplot(x='a', data=df, sym='', showfliers=False)", "sns.boxplot(x='a', data=df, showfliers=False)")]

UNCHANGED = ["sns.boxplot(x='a', data=df, sym='+')", "df.boxplot(sym='')"]


@pytest.mark.parametrize(("before", "after"), CHANGED)
def test_changed(before: str, after: str) -> None:
    assert_rewrite(SETUP + before, SETUP + after)


@pytest.mark.parametrize("code", UNCHANGED)
def test_unchanged(code: str) -> None:
    assert_unchanged(SETUP + code)
