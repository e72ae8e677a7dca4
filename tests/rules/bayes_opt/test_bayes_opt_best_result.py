from mlemodernizer.testing import assert_rewrite, assert_unchanged


def test_best() -> None:
    assert_rewrite(
        "from bayes_opt import BayesianOptimization\nb = BayesianOptimization(f, p)\n"
        "x = b.res['max']['max_params']['depth'], b.res['max']['max_val']",
        "from bayes_opt import BayesianOptimization\nb = BayesianOptimization(f, p)\n"
        "x = b.max['params']['depth'], b.max['target']",
        rules=["bayes_opt.best_result"],
    )


def test_leaves_alone() -> None:
    assert_unchanged(
        "from bayes_opt import BayesianOptimization\nb = BayesianOptimization(f, p)\nb.res[0]['params'], b.max"
    )
    assert_unchanged("b.res['max']['max_params']")
