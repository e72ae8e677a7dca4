from mlemodernizer.testing import assert_rewrite, assert_unchanged

RULES = ["statsmodels.holt_winters"]


def test_first_values() -> None:
    assert_rewrite(
        "from statsmodels.tsa.api import Holt, SimpleExpSmoothing\n"
        "a = SimpleExpSmoothing(y).fit(0.2, optimized=False)\n"
        "model = Holt(y)\nb = model.fit(smoothing_level=0.3, smoothing_slope=0.1)",
        "from statsmodels.tsa.api import Holt, SimpleExpSmoothing\n"
        "a = SimpleExpSmoothing(y, initialization_method='legacy-heuristic').fit(0.2, optimized=False)\n"
        "model = Holt(y, initialization_method='estimated')\nb = model.fit(smoothing_level=0.3, smoothing_trend=0.1)",
        rules=RULES,
    )


def test_boxcox() -> None:
    assert_rewrite(
        "import statsmodels.api as sm\nsm.tsa.ExponentialSmoothing(y, 'add', True, 'mul', 12).fit(use_boxcox=True)",
        "import statsmodels.api as sm\n"
        "sm.tsa.ExponentialSmoothing(y, 'add', True, 'mul', seasonal_periods=12, use_boxcox=True).fit()",
        rules=RULES,
    )


def test_leaves_alone() -> None:
    assert_unchanged("from statsmodels.tsa.api import ExponentialSmoothing\nExponentialSmoothing(y, 'add').fit()")
    assert_unchanged("from statsmodels.tsa.api import Holt\nHolt(y, initialization_method='estimated').fit()")
    assert_unchanged("from statsmodels.tsa.api import ExponentialSmoothing as E\nE(y).fit(use_boxcox=True)\nE(y).fit()")
    assert_unchanged("Holt(y, damped=True)")
