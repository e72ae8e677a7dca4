"""max_features='auto' of tree regressors."""

from mlemodernizer.rewriting.kinds import Keywords
from mlemodernizer.rewriting.rule import Example

rule = Keywords(
    applies_to=">=1.3",
    reason="max_features='auto' was all features for regressors; scikit-learn 1.3 wants 1.0 instead.",
    documentation="https://scikit-learn.org/stable/whats_new/v1.1.html#sklearn-ensemble",
    functions=(
        "sklearn.ensemble.ExtraTreesRegressor",
        "sklearn.ensemble.GradientBoostingRegressor",
        "sklearn.ensemble.RandomForestRegressor",
        "sklearn.tree.DecisionTreeRegressor",
        "sklearn.tree.ExtraTreeRegressor",
    ),
    values={("max_features", "auto"): "1.0"},
    examples=(
        Example(
            setup="from sklearn.ensemble import RandomForestRegressor\n",
            before="model = RandomForestRegressor(max_features='auto').fit([[0], [1]], [0, 1])",
            after="model = RandomForestRegressor(max_features=1.0).fit([[0], [1]], [0, 1])",
        ),
    ),
    unchanged=("from sklearn.ensemble import RandomForestRegressor\nRandomForestRegressor(max_features='sqrt')\n",),
)
