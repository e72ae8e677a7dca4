import pytest

from mlemodernizer.testing import assert_rewrite, assert_unchanged


def test_fit() -> None:
    assert_rewrite(
        "from lightgbm import LGBMRegressor\nm = LGBMRegressor()\n"
        "m.fit(X, y, eval_set=s, early_stopping_rounds=n, verbose=True)",
        "import lightgbm as lgb\nfrom lightgbm import LGBMRegressor\nm = LGBMRegressor()\n"
        "m.fit(X, y, eval_set=s, callbacks=[lgb.early_stopping(n), lgb.log_evaluation(1)])",
    )


def test_silence_needs_no_callback() -> None:
    assert_rewrite(
        "import lightgbm\nlightgbm.train(p, d, verbose_eval=False)\nlightgbm.cv(p, d, early_stopping_rounds=None)",
        "import lightgbm\nlightgbm.train(p, d)\nlightgbm.cv(p, d)",
    )


@pytest.mark.parametrize(
    "arguments",
    ["verbose_eval=v", "verbose_eval=5, callbacks=[c]", "early_stopping_rounds=3, **rest", "valid_sets=[d]"],
)
def test_training_that_stays(arguments: str) -> None:
    assert_unchanged(f"import lightgbm as lgb\nlgb.train(p, d, {arguments})")


def test_parameters_of_the_model_stay() -> None:
    assert_unchanged("import lightgbm as lgb\nlgb.LGBMClassifier(verbose=1, early_stopping_rounds=3)")
    assert_unchanged("from keras.models import Sequential\nSequential().fit(X, y, verbose=2)")
