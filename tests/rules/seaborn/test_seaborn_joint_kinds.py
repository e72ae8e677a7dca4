"""seaborn.joint_kinds: other spellings, and what must be left alone."""

from __future__ import annotations

import pytest

from mlemodernizer.testing import assert_rewrite, assert_unchanged

SETUP = 'import pandas as pd\nimport seaborn as sns\ndf = pd.read_csv("x.csv")\n'

CHANGED = [
    ("sns.jointplot('a', 'b', df, 'scatterplot')", "sns.jointplot(x='a', y='b', data=df, kind='scatter')"),
    ("sns.jointplot(x='a', y='b', data=df, kind='hexbin')", "sns.jointplot(x='a', y='b', data=df, kind='hex')"),
]

UNCHANGED = [
    "sns.jointplot(x='a', y='b', data=df, kind='hist')",
    "sns.jointplot(x='a', y='b', data=df, kind=k)",
    "draw(kind='regplot')",
]


@pytest.mark.parametrize(("before", "after"), CHANGED)
def test_changed(before: str, after: str) -> None:
    assert_rewrite(SETUP + before, SETUP + after)


@pytest.mark.parametrize("code", UNCHANGED)
def test_unchanged(code: str) -> None:
    assert_unchanged(SETUP + code)
