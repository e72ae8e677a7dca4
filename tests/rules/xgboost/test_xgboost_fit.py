import pytest

from mlemodernizer.testing import assert_rewrite, assert_unchanged

MODEL = "import xgboost as xgb\nm = xgb.XGBRegressor()\n"


def test_arguments_of_fit() -> None:
    assert_rewrite(
        MODEL + "m.fit(X, y, early_stopping_rounds=n, eval_metric=['rmse', 'mae'], eval_set=s)\nxgb.plot_importance(m)",
        MODEL + "m.set_params(early_stopping_rounds=n, eval_metric=['rmse', 'mae']).fit(X, y, eval_set=s)\n"
        "xgb.plot_importance(m)",
        rules=["xgboost.fit_arguments"],
    )
    assert_rewrite(
        "from xgboost import XGBClassifier\nXGBClassifier().fit(X, y, w, eval_metric='auc')",
        "from xgboost import XGBClassifier\nXGBClassifier().set_params(eval_metric='auc').fit(X, y, sample_weight=w)",
    )


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (
            "m.fit(Z, y)\nm.fit(X, y, early_stopping_rounds=3)\nm.score(Z, y)",
            "m.fit(Z, y)\nm.set_params(early_stopping_rounds=3).fit(X, y)\nm.score(Z, y)",
        ),
        ("m.fit(X, y, eval_metric='mae')\nm.fit(Z, y)", "m.set_params(eval_metric='mae').fit(X, y)\nm.fit(Z, y)"),
        ("m.predict(X, ntree_limit=m.best_ntree_limit)", "m.predict(X, iteration_range=(0, m.best_iteration + 1))"),
        ("m.predict(X, False, 7)", "m.predict(X, False, iteration_range=(0, 7))"),
        ("m.predict(data=X, ntree_limit=0)", "m.predict(X=X)"),
        ("m.booster().get_score()", "m.get_booster().get_score()"),
        ("xgb.DMatrix(X, y, float('nan'))", "xgb.DMatrix(X, y, float('nan'))"),
        ("xgb.DMatrix(X, y, -999)", "xgb.DMatrix(X, y, missing=-999)"),
        ("xgb.XGBClassifier(gpu_id=0, tree_method='gpu_exact')", "xgb.XGBClassifier(tree_method='exact')"),
        ("p['tree_method'] = 'gpu_hist'", "p['tree_method'] = 'hist'"),
        (
            "p = {'tree_method': 'gpu_hist', 'gpu_id': 0, 'eta': 1}",
            "p = {'tree_method': 'hist', 'eta': 1}",
        ),
        ("p = {'gpu_id': 0, 'tree_method': 'gpu_hist'}", "p = {'tree_method': 'hist'}"),
        ("p = {'predictor': 'gpu_predictor', 'gpu_id': 0}", "p = {'predictor': 'gpu_predictor'}"),
    ],
)
def test_others(before: str, after: str) -> None:
    assert_rewrite(MODEL + before, MODEL + after)


@pytest.mark.parametrize(
    "code",
    [
        "m.fit(X, y, eval_metric=metric)",
        "m.fit(X, y, early_stopping_rounds=3)\nm.fit(Z, y)",
        "m.fit(X, y, early_stopping_rounds=3)\ncross_val_score(m, X, y)",
        "for k in folds:\n    m.fit(Z, y)\n    m.fit(X, y, early_stopping_rounds=3)",
        "m.fit(X, y, **options)",
        "m.fit(X, y)",
    ],
)
def test_fits_that_stay(code: str) -> None:
    assert_unchanged(MODEL + code)


def test_positions_of_training() -> None:
    assert_rewrite(
        "from xgboost import train\ntrain(p, d, 9, [(d, 'train')], obj=f)",
        "from xgboost import train\ntrain(p, d, 9, evals=[(d, 'train')], obj=f)",
    )
    assert_unchanged("def train(p, d, n, e):\n    return p\n\n\ntrain(1, 2, 3, 4)")
