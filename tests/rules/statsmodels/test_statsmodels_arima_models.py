from mlemodernizer.testing import assert_rewrite, assert_unchanged

OLD = "from statsmodels.tsa.arima_model import ARIMA\n"
NEW = "from statsmodels.tsa.arima.model import ARIMA\n"
RULES = ["statsmodels.arima_models"]


def test_walk_forward() -> None:
    assert_rewrite(
        OLD + "def step(history, order):\n    model = ARIMA(history, order=order)\n    fit = model.fit(disp=0)\n"
        "    return fit.forecast()[0]\n\n\nstep(y, (1, 1, 0))",
        "import numpy as np\n" + NEW + "def step(history, order):\n"
        "    model = ARIMA(history, order=order, trend=[0] * order[1] + [1])\n    fit = model.fit()\n"
        "    return np.asarray(fit.forecast())\n\n\nstep(y, (1, 1, 0))",
        rules=RULES,
    )


def test_trend() -> None:
    assert_rewrite(OLD + "ARIMA(y, (1, 0, 1)).fit()", NEW + "ARIMA(y, order=(1, 0, 1)).fit()")
    assert_rewrite(OLD + "ARIMA(y, (1, 2, 1)).fit()", NEW + "ARIMA(y, order=(1, 2, 1), trend=[0, 0, 1]).fit()")
    assert_rewrite(
        OLD + "ARIMA(y, order=(p, d, q)).fit(trend='nc', method='css')",
        NEW + "ARIMA(y, order=(p, d, q), trend='n').fit()",
    )
    assert_rewrite(
        OLD + "ARIMA(y, order=(p, d, q)).fit()", NEW + "ARIMA(y, order=(p, d, q), trend=[0] * d + [1]).fit()"
    )


def test_arma() -> None:
    assert_rewrite(
        "import statsmodels.api as sm\nfit = sm.tsa.ARMA(y, (2, 0)).fit(disp=False)\nfit.predict('1990', dynamic=True)",
        "from statsmodels.tsa.arima.model import ARIMA\nimport statsmodels.api as sm\n"
        "fit = ARIMA(y, order=(2, 0, 0)).fit()\nfit.predict('1990', dynamic=True)",
        rules=RULES,
    )


def test_results() -> None:
    assert_rewrite(
        "import numpy as np\n" + OLD + "fit = ARIMA(y, order=(2, 1, 2)).fit(disp=-1)\nfit.predict(3, 5, typ='levels')\n"
        "x = fit.fittedvalues\nfit.plot_predict(1, 9, plot_insample=False)",
        "from statsmodels.tsa.arima.model import ARIMA\n".join(
            [
                "from statsmodels.graphics.tsaplots import plot_predict\nimport numpy as np\n",
                "fit = ARIMA(y, order=(2, 1, 2), trend='t').fit()\nfit.predict(3, 5)\n"
                "x = np.diff(fit.model.endog.ravel(), fit.model.order[1]) - fit.resid[fit.model.order[1]:]\n"
                "plot_predict(fit, 1, 9)",
            ]
        ),
        rules=RULES,
    )


def test_leaves_alone_what_would_mean_something_else() -> None:
    assert_unchanged(OLD + "fit = ARIMA(y, (1, 1, 1)).fit(disp=0)\nfit.predict(1, 3)")
    assert_unchanged(OLD + "ARIMA(y, (1, 1, 1), exog=x).fit()")
    assert_unchanged(OLD + "ARIMA(y, (1, 1, 1)).fit(trend='c')\nARIMA(y, (1, 1, 1)).fit(trend='nc')")


def test_leaves_alone() -> None:
    assert_unchanged(NEW + "fit = ARIMA(y, order=(1, 1, 1)).fit()\nfit.forecast()[0]\nfit.resid")
    assert_unchanged("import statsmodels.api as sm\nfit = sm.tsa.ARIMA(y, order=(1, 1, 1)).fit()\nfit.forecast(3)")
    assert_unchanged("from statsmodels.tsa.statespace.sarimax import SARIMAX\nSARIMAX(y, order=(1, 0, 0)).fit(disp=0)")
    assert_unchanged("import statsmodels.api as sm\nfit = sm.OLS(y, x).fit()\nfit.resid, fit.fittedvalues")
