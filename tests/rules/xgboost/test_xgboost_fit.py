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
    "code",
    [
        "m.fit(X, y, eval_metric=metric)",
        "m.fit(X, y, eval_metric='mae')\nm.fit(Z, y)",
        "m.fit(X, y, eval_metric='mae')\ncross_val_score(m, X, y)",
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
