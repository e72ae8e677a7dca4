from mlemodernizer.testing import assert_rewrite, assert_unchanged


def test_lags() -> None:
    assert_rewrite(
        "from statsmodels.tsa.ar_model import AR\ndef f(train):\n    model = AR(train)\n    fit = model.fit()\n"
        "    return fit.k_ar\n\n\nf(y)",
        "from statsmodels.tsa.ar_model import AutoReg\ndef f(train):\n"
        "    model = AutoReg(train, lags=round(12 * (len(train) / 100) ** (1 / 4)))\n    fit = model.fit()\n"
        "    return len(fit.ar_lags)\n\n\nf(y)",
        rules=["statsmodels.autoregression"],
    )


def test_leaves_alone() -> None:
    assert_unchanged("from statsmodels.tsa.ar_model import AR\nAR(y).fit(maxlag=n)")
    assert_unchanged("from statsmodels.tsa.ar_model import AR\nAR(y).fit(maxlag=1)\nAR(y).fit(maxlag=2)")
    assert_unchanged("from statsmodels.tsa.ar_model import AutoReg\nAutoReg(y, lags=2).fit()")
