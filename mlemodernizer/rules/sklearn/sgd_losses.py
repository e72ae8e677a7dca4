"""Losses of stochastic gradient descent that were renamed."""

from mlemodernizer.rewriting.kinds import Keywords
from mlemodernizer.rewriting.rule import Example

rule = Keywords(
    applies_to=">=1.3",
    reason="The losses 'log' and 'squared_loss' are called 'log_loss' and 'squared_error' "
    "since scikit-learn 1.1 and 1.0.",
    documentation="https://scikit-learn.org/stable/whats_new/v1.1.html#sklearn-linear-model",
    functions=("sklearn.linear_model.SGDClassifier", "sklearn.linear_model.SGDRegressor"),
    values={("loss", "log"): "'log_loss'", ("loss", "squared_loss"): "'squared_error'"},
    positions={"loss": 0},
    examples=(
        Example(
            setup="from sklearn.linear_model import SGDClassifier\n",
            before="model = SGDClassifier(loss='log', random_state=0).fit([[0], [1]], [0, 1])",
            after="model = SGDClassifier(loss='log_loss', random_state=0).fit([[0], [1]], [0, 1])",
        ),
    ),
    unchanged=("from sklearn.linear_model import SGDClassifier\nSGDClassifier(loss='hinge')\n",),
)
