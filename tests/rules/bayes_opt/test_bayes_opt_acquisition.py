from mlemodernizer.testing import assert_rewrite, assert_unchanged


def test_functions() -> None:
    assert_rewrite(
        "from bayes_opt import BayesianOptimization as BO\nb = BO(f, p, random_state=1)\n"
        "b.maximize(init_points=5, n_iter=9, acq='ucb', kappa=10)",
        "from bayes_opt.acquisition import UpperConfidenceBound\n"
        "from bayes_opt import BayesianOptimization as BO\n"
        "b = BO(f, p, random_state=1, acquisition_function=UpperConfidenceBound(kappa=10))\n"
        "b.maximize(init_points=5, n_iter=9)",
        rules=["bayes_opt.acquisition"],
    )


def test_leaves_alone() -> None:
    assert_unchanged("from bayes_opt import BayesianOptimization\nb = BayesianOptimization(f, p)\nb.maximize(5, 9)")
    assert_unchanged("from bayes_opt import BayesianOptimization\nb = BayesianOptimization(f, p)\nb.maximize(acq=a)")
    assert_unchanged("b.maximize(acq='ei')")
