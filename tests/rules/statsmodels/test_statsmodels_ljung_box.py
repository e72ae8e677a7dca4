from mlemodernizer.testing import assert_rewrite, assert_unchanged


def test_parts() -> None:
    assert_rewrite(
        "import statsmodels.api as sm\nq, p = sm.stats.acorr_ljungbox(r)\np = sm.stats.acorr_ljungbox(r, lags=5)[1]",
        "import statsmodels.api as sm\nq, p = sm.stats.acorr_ljungbox(r).to_numpy().T\n"
        "p = sm.stats.acorr_ljungbox(r, lags=5).to_numpy().T[1]",
        rules=["statsmodels.ljung_box"],
    )


def test_leaves_alone() -> None:
    code = "from statsmodels.stats.diagnostic import acorr_ljungbox\n"
    assert_unchanged(code + "table = acorr_ljungbox(r)\np = acorr_ljungbox(r)['lb_pvalue']\nacorr_ljungbox(r).iloc[1]")
    assert_unchanged("q, p = acorr_ljungbox(r)")
