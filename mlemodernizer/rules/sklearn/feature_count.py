"""n_features_ of trees and forests became n_features_in_."""

from mlemodernizer.rewriting.kinds import Moved
from mlemodernizer.rewriting.rule import Example

_CLASSES = (
    "ensemble.BaggingClassifier",
    "ensemble.BaggingRegressor",
    "ensemble.ExtraTreesClassifier",
    "ensemble.ExtraTreesRegressor",
    "ensemble.GradientBoostingClassifier",
    "ensemble.GradientBoostingRegressor",
    "ensemble.RandomForestClassifier",
    "ensemble.RandomForestRegressor",
    "tree.DecisionTreeClassifier",
    "tree.DecisionTreeRegressor",
)

rule = Moved(
    applies_to=">=1.2",
    reason="n_features_ became n_features_in_ in scikit-learn 1.0 and went in 1.2.",
    documentation="https://scikit-learn.org/stable/whats_new/v1.0.html#sklearn-ensemble",
    moves={f"sklearn.{name}.n_features_": f"sklearn.{name}.n_features_in_" for name in _CLASSES},
    examples=(
        Example(
            setup="from sklearn.tree import DecisionTreeClassifier\n"
            "tree = DecisionTreeClassifier().fit([[0], [1]], [0, 1])\n",
            before="count = tree.n_features_",
            after="count = tree.n_features_in_",
        ),
    ),
    unchanged=("class Tree:\n    n_features_ = 3\nTree().n_features_\n",),
)
