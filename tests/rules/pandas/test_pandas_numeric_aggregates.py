"""pandas.numeric_aggregates: other spellings, and what must be left alone."""

from __future__ import annotations

import pytest

from mlemodernizer.testing import failed_on_last_line, rewritten

SETUP = "import numpy as np\nimport pandas as pd\ndf = pd.read_csv('x.csv')\n"

NUMBERS = "df.select_dtypes('number').columns.drop({}, errors='ignore').tolist()"

CHANGED = [
    (
        "x = df.groupby('k').agg('mean')",
        ("TypeError", "dtype 'str' does not support operation 'mean'"),
        "x = df.groupby('k').mean(numeric_only=True)",
    ),
    (
        "x = df.groupby('k').aggregate(np.mean)",
        ("TypeError", "agg function failed [how->mean,dtype->object]"),
        "x = df.groupby('k').mean(numeric_only=True)",
    ),
    (
        "x = df.groupby('k').agg(['mean', 'std'])",
        ("TypeError", "dtype 'str' does not support operation 'mean'"),
        f"x = df.groupby('k')[{NUMBERS.format(['k'])}].agg(['mean', 'std'])",
    ),
    (
        "x = pd.pivot_table(df, index=['k', 'j'])",
        ("TypeError", "dtype 'str' does not support operation 'mean'"),
        f"x = pd.pivot_table(df, index=['k', 'j'], values={NUMBERS.format(['k', 'j'])})",
    ),
]

UNCHANGED = [
    ("x = df.groupby('k').agg({'a': 'mean'})", ("TypeError", "dtype 'str' does not support operation 'mean'")),
    ("x = df.pivot_table('a', index='k')", ("TypeError", "dtype 'str' does not support operation 'mean'")),
    ("x = df.pivot_table(index=keys)", ("TypeError", "dtype 'str' does not support operation 'mean'")),
    ("x = df.groupby('k').agg('mean')", ("KeyError", "'k'")),
]


def after_failure(code: str, failure: tuple[str, str]) -> str:
    result = rewritten(code, evidence=failed_on_last_line(code, *failure))
    assert not result.failures
    return result.notebook.cells[0].source


@pytest.mark.parametrize(("before", "failure", "after"), CHANGED)
def test_changed(before: str, failure: tuple[str, str], after: str) -> None:
    assert after_failure(SETUP + before, failure) == SETUP + after
    assert rewritten(SETUP + before).patches == ()


@pytest.mark.parametrize(("code", "failure"), UNCHANGED)
def test_unchanged(code: str, failure: tuple[str, str]) -> None:
    assert after_failure(SETUP + code, failure) == SETUP + code
