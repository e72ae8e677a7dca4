from mlemodernizer.testing import assert_rewrite, assert_unchanged


def test_lags() -> None:
    assert_rewrite(
        "from statsmodels.tsa.stattools import kpss\nkpss(y, regression='c', lags=None)\nkpss(y, lags=3)",
        "from statsmodels.tsa.stattools import kpss\nkpss(y, regression='c', nlags='legacy')\nkpss(y, nlags=3)",
        rules=["statsmodels.kpss_lags"],
    )


def test_leaves_alone() -> None:
    assert_unchanged("from statsmodels.tsa.stattools import kpss\nkpss(y, nlags='auto')\nkpss(y)")
    assert_unchanged("kpss(y, lags=3)")
