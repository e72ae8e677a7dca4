"""Criteria of trees and forests that were renamed."""

from mlemodernizer.rewriting.kinds import Keywords
from mlemodernizer.rewriting.rule import Example

rule = Keywords(
    applies_to=">=1.2",
    reason="The criteria 'mse' and 'mae' are called 'squared_error' and 'absolute_error' since scikit-learn 1.0.",
    documentation="https://scikit-learn.org/stable/whats_new/v1.0.html#sklearn-ensemble",
    functions=(
        "sklearn.ensemble.ExtraTreesRegressor",
        "sklearn.ensemble.RandomForestRegressor",
        "sklearn.tree.DecisionTreeRegressor",
        "sklearn.tree.ExtraTreeRegressor",
    ),
    values={("criterion", "mse"): "'squared_error'", ("criterion", "mae"): "'absolute_error'"},
    examples=(
        Example(
            setup="from sklearn.tree import DecisionTreeRegressor\n",
            before="model = DecisionTreeRegressor(criterion='mse').fit([[0], [1]], [0, 1])",
            after="model = DecisionTreeRegressor(criterion='squared_error').fit([[0], [1]], [0, 1])",
        ),
    ),
    unchanged=(
        "from sklearn.tree import DecisionTreeRegressor\nDecisionTreeRegressor(criterion='friedman_mse')\n",
        "from sklearn.tree import DecisionTreeClassifier\nDecisionTreeClassifier(criterion='gini')\n",
    ),
)
