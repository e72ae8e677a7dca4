"""penalty='none' became penalty=None."""

from mlemodernizer.rewriting.kinds import Keywords
from mlemodernizer.rewriting.rule import Example

rule = Keywords(
    applies_to=">=1.4",
    reason="penalty='none' is written penalty=None since scikit-learn 1.2; the text was removed in 1.4.",
    documentation="https://scikit-learn.org/stable/whats_new/v1.2.html#sklearn-linear-model",
    functions=(
        "sklearn.linear_model.LogisticRegression",
        "sklearn.linear_model.Perceptron",
        "sklearn.linear_model.SGDClassifier",
        "sklearn.linear_model.SGDRegressor",
    ),
    values={("penalty", "none"): "None"},
    examples=(
        Example(
            setup="from sklearn.linear_model import LogisticRegression\n",
            before="model = LogisticRegression(penalty='none').fit([[0], [1], [2]], [0, 1, 0])",
            after="model = LogisticRegression(penalty=None).fit([[0], [1], [2]], [0, 1, 0])",
        ),
    ),
    unchanged=("from sklearn.linear_model import LogisticRegression\nLogisticRegression(C=2)\n",),
)
