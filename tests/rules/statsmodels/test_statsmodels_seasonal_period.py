from mlemodernizer.testing import assert_rewrite, assert_unchanged


def test_freq() -> None:
    assert_rewrite(
        "from statsmodels.tsa.seasonal import seasonal_decompose\nseasonal_decompose(y, freq=12)",
        "from statsmodels.tsa.seasonal import seasonal_decompose\nseasonal_decompose(y, period=12)",
        rules=["statsmodels.seasonal_period"],
    )
    assert_rewrite(
        "import statsmodels.api as sm\nsm.tsa.seasonal_decompose(y, freq=12)",
        "import statsmodels.api as sm\nsm.tsa.seasonal_decompose(y, period=12)",
    )


def test_leaves_alone() -> None:
    assert_unchanged("from statsmodels.tsa.seasonal import seasonal_decompose\nseasonal_decompose(y, period=12)")
    assert_unchanged("seasonal_decompose(y, freq=12)")
