"""calc_feature_importance= of CatBoost's models."""

from mlemodernizer.rewriting.kinds import Keywords
from mlemodernizer.rewriting.rule import Example

rule = Keywords(
    applies_to=">=0.3",
    reason="CatBoost has always calculated the importance of the features since 0.3, and has no argument for it.",
    documentation="https://github.com/catboost/catboost/blob/master/RELEASE.md",
    functions=("catboost.CatBoost", "catboost.CatBoostClassifier", "catboost.CatBoostRegressor"),
    removed={"calc_feature_importance": ()},
    examples=(
        Example(
            setup="from catboost import CatBoostClassifier\n",
            before="model = CatBoostClassifier(iterations=5, calc_feature_importance=True)",
            after="model = CatBoostClassifier(iterations=5)",
        ),
    ),
    unchanged=("from catboost import CatBoostClassifier\nmodel = CatBoostClassifier(iterations=5)\n",),
)
