"""pandas.window_functions: other spellings, and what must be left alone."""

from __future__ import annotations

import pytest

from mlemodernizer.testing import assert_rewrite, assert_rewrite_after, assert_unchanged

SETUP = "import pandas as pd\ndf = pd.read_csv('x.csv')\n"

CHANGED = [
    ("x = pd.rolling_std(df['a'], window=5, center=True)", "x = df['a'].rolling(window=5, center=True).std()"),
    ("x = pd.rolling_mean(df.a + df.b, 3)", "x = (df.a + df.b).rolling(window=3).mean()"),
    ("x = pd.expanding_sum(df['a'])", "x = df['a'].expanding().sum()"),
    ("x = pd.rolling_corr(df.a, df.b, window=60)", "x = df.a.rolling(window=60).corr(df.b)"),
    ("x = pd.expanding_cov(df.a, df.b, 5)", "x = df.a.expanding(min_periods=5).cov(df.b)"),
    (
        "x = pd.rolling_quantile(df.a, 20, 0.25)",
        "x = df.a.rolling(window=20).quantile(0.25, interpolation='lower')",
    ),
    ("x = pd.rolling_apply(df.a, 9, lambda w: w[0])", "x = df.a.rolling(window=9).apply(lambda w: w[0], raw=True)"),
    ("x = pd.expanding_apply(df.a, f, 3)", "x = df.a.expanding(min_periods=3).apply(f, raw=True)"),
    ("x = pd.ewmstd(df['a'], span=3, bias=True)", "x = df['a'].ewm(span=3).std(bias=True)"),
]

UNCHANGED = [
    "x = pd.rolling_mean(values, 3)",
    "x = pd.rolling_mean(df['a'], 3, freq='D')",
    "x = pd.rolling_corr(df['a'], 50)",
    "x = pd.rolling_cov(df.a, df.b, 60, 5)",
    "x = pd.rolling_apply(df['a'], 5, f, args=(1,))",
    "x = df['a'].rolling(3).mean()",
]


@pytest.mark.parametrize(("before", "after"), CHANGED)
def test_changed(before: str, after: str) -> None:
    assert_rewrite(SETUP + before, SETUP + after)


@pytest.mark.parametrize("code", UNCHANGED)
def test_unchanged(code: str) -> None:
    assert_unchanged(SETUP + code)


def test_unknown_data_after_the_function_was_missed() -> None:
    assert_rewrite_after(
        "AttributeError",
        "module 'pandas' has no attribute 'rolling_mean'",
        "import pandas as pd\nx = pd.rolling_mean(values, 3)",
        "import pandas as pd\nx = values.rolling(window=3).mean()",
    )
