"""n_alphas= of the linear models that choose their penalty."""

from mlemodernizer.rewriting.kinds import Keywords
from mlemodernizer.rewriting.rule import Example

rule = Keywords(
    applies_to=">=1.9",
    reason="alphas takes the number of penalties too since scikit-learn 1.7; n_alphas and alphas=None, the default, "
    "were removed in 1.9.",
    documentation="https://scikit-learn.org/stable/whats_new/v1.7.html#sklearn-linear-model",
    functions=tuple(
        f"sklearn.linear_model.{name}"
        for name in ("ElasticNetCV", "LassoCV", "MultiTaskElasticNetCV", "MultiTaskLassoCV")
    ),
    removed={"alphas": (None,)},
    renamed={"n_alphas": "alphas"},
    examples=(
        Example(
            setup="from sklearn.linear_model import LassoCV\n",
            before="model = LassoCV(n_alphas=50, cv=2).fit([[0], [1], [2], [3]], [0, 1, 2, 4])",
            after="model = LassoCV(alphas=50, cv=2).fit([[0], [1], [2], [3]], [0, 1, 2, 4])",
        ),
        Example(
            setup="from sklearn.linear_model import LassoCV\n",
            before="model = LassoCV(alphas=None, cv=2).fit([[0], [1], [2], [3]], [0, 1, 2, 4])",
            after="model = LassoCV(cv=2).fit([[0], [1], [2], [3]], [0, 1, 2, 4])",
        ),
    ),
    unchanged=(
        "from sklearn.linear_model import LassoCV\nLassoCV(alphas=[0.1, 1])\n",
        "from sklearn.linear_model import RidgeCV\nRidgeCV(alphas=[0.1, 1])\n",
    ),
)
