"""seaborn.vectors_beside_data: other spellings, and what must be left alone."""

from __future__ import annotations

import pytest

from mlemodernizer.testing import assert_rewrite_after, assert_unchanged

SETUP = 'import pandas as pd\nimport seaborn as sns\ndf = pd.read_csv("x.csv")\n'

UNCHANGED = ["sns.barplot(x=[1], y=[2], data=df)"]

FAILED = [
    (
        "sns.lineplot(x=a, y=b, hue=None, data=df)",
        "ValueError",
        "Length of list vectors must match length of `data` when both are used, but it is not",
        "sns.lineplot(x=a, y=b, hue=None)",
    ),
    (
        "sns.barplot(x='a', y=b, data=df)",
        "ValueError",
        "Length of list vectors must match length of `data` when both are used, but it is not",
        "sns.barplot(x='a', y=b, data=df)",
    ),
]


@pytest.mark.parametrize("code", UNCHANGED)
def test_unchanged(code: str) -> None:
    assert_unchanged(SETUP + code)


@pytest.mark.parametrize(("before", "exception", "message", "after"), FAILED)
def test_after_a_failure(before: str, exception: str, message: str, after: str) -> None:
    assert_rewrite_after(exception, message, SETUP + before, SETUP + after)
