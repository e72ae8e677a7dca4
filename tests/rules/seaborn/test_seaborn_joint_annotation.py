"""seaborn.joint_annotation: other spellings, and what must be left alone."""

from __future__ import annotations

import pytest

from mlemodernizer.testing import assert_rewrite, assert_unchanged

SETUP = 'import pandas as pd\nimport seaborn as sns\ndf = pd.read_csv("x.csv")\n'

CHANGED = [
    ("g = sns.jointplot(x='a', y='b', data=df).annotate(f)", "g = sns.jointplot(x='a', y='b', data=df)"),
    (
        "sns.JointGrid(x='a', y='b', data=df).plot_joint(f).annotate(h)",
        "sns.JointGrid(x='a', y='b', data=df).plot_joint(f)",
    ),
]

UNCHANGED = ["import matplotlib.pyplot as plt\nplt.annotate('a', (0, 0))", "g.annotate(f)"]


@pytest.mark.parametrize(("before", "after"), CHANGED)
def test_changed(before: str, after: str) -> None:
    assert_rewrite(SETUP + before, SETUP + after)


@pytest.mark.parametrize("code", UNCHANGED)
def test_unchanged(code: str) -> None:
    assert_unchanged(SETUP + code)
