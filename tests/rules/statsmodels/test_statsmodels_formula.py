from mlemodernizer.testing import assert_rewrite, assert_unchanged


def test_the_usual_alias_may_be_taken() -> None:
    assert_rewrite(
        ["import statsmodels.formula.api as sm", "r = sm.OLS(endog=y, exog=X).fit()", "sm.ols('y ~ x', d)"],
        [
            "import statsmodels.formula.api as sm",
            "from statsmodels.api import OLS\nr = OLS(endog=y, exog=X).fit()",
            "sm.ols('y ~ x', d)",
        ],
        rules=["statsmodels.formula_models"],
    )


def test_module_at_hand() -> None:
    assert_rewrite(
        "import statsmodels.api as sm\nimport statsmodels.formula.api as smf\nsmf.Logit(y, X)",
        "import statsmodels.api as sm\nimport statsmodels.formula.api as smf\nsm.Logit(y, X)",
    )
    assert_rewrite("from statsmodels.formula.api import OLS, ols\nOLS(y, X)",
                   "from statsmodels.api import OLS\nfrom statsmodels.formula.api import ols\nOLS(y, X)")  # fmt: skip


def test_formulas_stay() -> None:
    assert_unchanged("import statsmodels.formula.api as smf\nsmf.logit('y ~ x', d)\nsmf.glm('y ~ x', d)")
    assert_unchanged("import statsmodels.api as sm\nsm.OLS(y, sm.add_constant(X))")
    assert_unchanged("import statsmodels.formula.api as f\nf.OLS(y, X)", versions={"statsmodels": "0.10"})
