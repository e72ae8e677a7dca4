"""Losses of gradient boosting that were renamed."""

from mlemodernizer.rewriting.kinds import Keywords
from mlemodernizer.rewriting.rule import Example

rule = Keywords(
    applies_to=">=1.3",
    reason="The losses 'ls', 'lad' and 'deviance' are called 'squared_error', 'absolute_error' and 'log_loss' "
    "since scikit-learn 1.0 and 1.1.",
    documentation="https://scikit-learn.org/stable/whats_new/v1.1.html#sklearn-ensemble",
    functions=("sklearn.ensemble.GradientBoostingClassifier", "sklearn.ensemble.GradientBoostingRegressor"),
    values={
        ("loss", "ls"): "'squared_error'",
        ("loss", "lad"): "'absolute_error'",
        ("loss", "deviance"): "'log_loss'",
    },
    examples=(
        Example(
            setup="from sklearn.ensemble import GradientBoostingRegressor\n",
            before="model = GradientBoostingRegressor(loss='ls').fit([[0], [1]], [0, 1])",
            after="model = GradientBoostingRegressor(loss='squared_error').fit([[0], [1]], [0, 1])",
        ),
    ),
    unchanged=("from sklearn.ensemble import GradientBoostingRegressor\nGradientBoostingRegressor(loss='huber')\n",),
)
