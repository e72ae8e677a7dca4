import pytest

from mlemodernizer.rewriting.evidence import Evidence
from mlemodernizer.testing import assert_rewrite, assert_unchanged, rewritten


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
    ["verbose_eval=5, callbacks=c", "early_stopping_rounds=3, **rest", "valid_sets=[d]"],
)
def test_training_that_stays(arguments: str) -> None:
    assert_unchanged(f"import lightgbm as lgb\nlgb.train(p, d, {arguments})")


def test_callbacks_are_added_to_those_there_are() -> None:
    assert_rewrite(
        "import lightgbm as lgb\nlgb.train(p, d, verbose_eval=v, evals_result=r, callbacks=[c])",
        "import lightgbm as lgb\nlgb.train(p, d, callbacks=[c, lgb.record_evaluation(r), lgb.log_evaluation(v or 0)])",
    )


def test_what_belongs_to_the_data_or_the_parameters() -> None:
    assert_rewrite(
        "import lightgbm as lgb\nlgb.train(p, d, 9, fobj=f, feature_name='auto', categorical_feature=c)",
        "import lightgbm as lgb\nlgb.train({**p, 'objective': f}, d.set_categorical_feature(c), 9)",
    )
    assert_rewrite(
        "import lightgbm as lgb\nlgb.cv(p, d, show_stdv=False, fobj=None)", "import lightgbm as lgb\nlgb.cv(p, d)"
    )


def test_columns_with_characters_that_are_refused() -> None:
    code = "import lightgbm as lgb\nimport pandas as pd\nX = pd.read_csv('a')\nm = lgb.LGBMRegressor()\nm.fit(X, y)"
    message = "Do not support special JSON characters in feature name."
    result = rewritten(code, evidence=Evidence(cell="c0", cell_line=5, exception="LightGBMError", message=message))
    assert result.notebook.cells[0].source.endswith("m.fit(with_plain_columns(X), y)")
    assert_unchanged(code)


def test_parameters_of_the_model_stay() -> None:
    assert_unchanged("import lightgbm as lgb\nlgb.LGBMClassifier(verbose=1, early_stopping_rounds=3)")
    assert_unchanged("from keras.models import Sequential\nSequential().fit(X, y, verbose=2)")
