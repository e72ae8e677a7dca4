"""seaborn.palette_keys: other spellings, and what must be left alone."""

from __future__ import annotations

import pytest

from mlemodernizer.testing import assert_rewrite_after, assert_unchanged

SETUP = 'import pandas as pd\nimport seaborn as sns\ndf = pd.read_csv("x.csv")\n'

UNCHANGED = ["sns.countplot(x='a', data=df, palette={0: 'r'})"]

FAILED = [
    (
        "sns.boxplot(x='a', y='b', data=df, palette=colors)",
        "ValueError",
        "The palette dictionary is missing keys: {'0', '1'}",
        "sns.boxplot(x='a', y='b', data=df, palette={str(key): color for key, color in colors.items()})",
    ),
    (
        "sns.boxplot(x='a', y='b', hue='c', data=df, palette={0: 'r'})",
        "ValueError",
        "The palette dictionary is missing keys: {'0', '1'}",
        "sns.boxplot(x='a', y='b', hue='c', data=df, palette={0: 'r'})",
    ),
    (
        "sns.countplot(x='a', data=df, palette={'p': 'r'})",
        "ValueError",
        "The palette dictionary is missing keys: {'0', '1'}",
        "sns.countplot(x='a', data=df, palette={'p': 'r'})",
    ),
]


@pytest.mark.parametrize("code", UNCHANGED)
def test_unchanged(code: str) -> None:
    assert_unchanged(SETUP + code)


@pytest.mark.parametrize(("before", "exception", "message", "after"), FAILED)
def test_after_a_failure(before: str, exception: str, message: str, after: str) -> None:
    assert_rewrite_after(exception, message, SETUP + before, SETUP + after)
