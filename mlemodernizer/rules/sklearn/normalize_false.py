"""normalize=False of linear models."""

from mlemodernizer.rewriting.kinds import Keywords
from mlemodernizer.rewriting.rule import Example

_CLASSES = (
    "ARDRegression BayesianRidge ElasticNet ElasticNetCV Lars LarsCV Lasso LassoCV LassoLars LassoLarsCV LassoLarsIC "
    "LinearRegression MultiTaskElasticNet MultiTaskElasticNetCV MultiTaskLasso MultiTaskLassoCV "
    "OrthogonalMatchingPursuit OrthogonalMatchingPursuitCV Ridge RidgeCV RidgeClassifier RidgeClassifierCV"
)

rule = Keywords(
    applies_to=">=1.2",
    reason="normalize was removed from the linear models of scikit-learn in 1.2; False is what happens without.",
    documentation="https://scikit-learn.org/stable/whats_new/v1.2.html#sklearn-linear-model",
    functions=tuple(f"sklearn.linear_model.{name}" for name in _CLASSES.split()),
    removed={"normalize": (False,)},
    examples=(
        Example(
            setup="from sklearn.linear_model import LinearRegression\n",
            before="model = LinearRegression(fit_intercept=True, normalize=False)",
            after="model = LinearRegression(fit_intercept=True)",
        ),
    ),
    unchanged=("from sklearn.linear_model import Ridge\nRidge(normalize=scaled)\n",),
)
