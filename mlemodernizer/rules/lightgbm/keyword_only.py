"""Parameters of lightgbm's models must be named."""

from mlemodernizer.rewriting.kinds import KeywordOnly
from mlemodernizer.rewriting.rule import Example

_NAMES = ("boosting_type", "num_leaves", "max_depth", "learning_rate", "n_estimators")

rule = KeywordOnly(
    applies_to=">=4.6",
    reason="lightgbm takes the parameters of its models by name only since 4.6.",
    documentation="https://lightgbm.readthedocs.io/en/stable/pythonapi/lightgbm.LGBMClassifier.html",
    functions={f"lightgbm.LGBM{kind}": _NAMES for kind in ("Classifier", "Ranker", "Regressor")},
    examples=(
        Example(
            setup="import lightgbm as lgb\n",
            before="model = lgb.LGBMRegressor('dart', 31)",
            after="model = lgb.LGBMRegressor(boosting_type='dart', num_leaves=31)",
        ),
    ),
    unchanged=("import lightgbm as lgb\nlgb.LGBMRegressor(num_leaves=31)\n",),
)
