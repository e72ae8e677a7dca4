from mlemodernizer.testing import assert_rewrite, assert_unchanged


def test_unbiased() -> None:
    assert_rewrite(
        "import statsmodels.api as sm\nsm.graphics.tsa.plot_acf(y, lags=5, unbiased=True)",
        "import statsmodels.api as sm\nsm.graphics.tsa.plot_acf(y, lags=5, adjusted=True)",
        rules=["statsmodels.adjusted_covariance"],
    )


def test_leaves_alone() -> None:
    assert_unchanged("from statsmodels.tsa.stattools import acf\nacf(y, adjusted=True)")
    assert_unchanged("acf(y, unbiased=True)")
