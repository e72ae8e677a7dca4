"""pandas.sparse_columns: other spellings, and what must be left alone."""

from __future__ import annotations

import pytest

from mlemodernizer.testing import assert_rewrite_after, assert_unchanged

AMBIGUOUS = ("TypeError", "sparse matrix length is ambiguous; use getnnz() or shape[0]")
SETUP = (
    "import pandas as pd\nfrom scipy import sparse\nfrom sklearn.preprocessing import OneHotEncoder\n"
    "df = pd.read_csv('a.csv')\nm = sparse.csr_matrix([[0, 1], [1, 0]])\nencoder = OneHotEncoder()\n"
)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("df['code'] = m", "df['code'] = pd.Series([m] * len(df), index=df.index)"),
        (
            "df['code'] = encoder.fit_transform(df[['a']])",
            "df['code'] = pd.Series([encoder.fit_transform(df[['a']])] * len(df), index=df.index)",
        ),
        (
            "key = 'a'\ndf[key] = encoder.transform(df[[key]])",
            "key = 'a'\ndf[key] = pd.Series([encoder.transform(df[[key]])] * len(df), index=df.index)",
        ),
    ],
)
def test_after_the_failure(before: str, after: str) -> None:
    assert_rewrite_after(*AMBIGUOUS, SETUP + before, SETUP + after)


@pytest.mark.parametrize(
    "code",
    [
        "df['code'] = len(m)",
        "df['code'] = f(m)",
        "df['code'] = pd.Series(m)",
        "df['a'] = df['b'] = m",
        "frames['code'] = m",
        "df[['a', 'b']] = m",
        "code = m",
    ],
)
def test_left_alone_after_the_failure(code: str) -> None:
    assert_rewrite_after(*AMBIGUOUS, SETUP + code, SETUP + code)


def test_left_alone_without_it() -> None:
    assert_unchanged(SETUP + "df['code'] = m")
    code = SETUP + "df['code'] = m"
    assert_rewrite_after("ValueError", "Length of values (2) does not match length of index (3)", code, code)
