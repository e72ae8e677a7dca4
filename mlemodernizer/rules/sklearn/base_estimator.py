"""base_estimator= of ensembles became estimator=."""

from mlemodernizer.rewriting.kinds import Keywords
from mlemodernizer.rewriting.rule import Example

rule = Keywords(
    applies_to=">=1.4",
    reason="base_estimator became estimator in scikit-learn 1.2; the old name was removed in 1.4.",
    documentation="https://scikit-learn.org/stable/whats_new/v1.2.html#sklearn-ensemble",
    functions=(
        "sklearn.calibration.CalibratedClassifierCV",
        "sklearn.ensemble.AdaBoostClassifier",
        "sklearn.ensemble.AdaBoostRegressor",
        "sklearn.ensemble.BaggingClassifier",
        "sklearn.ensemble.BaggingRegressor",
        "sklearn.linear_model.RANSACRegressor",
    ),
    renamed={"base_estimator": "estimator"},
    examples=(
        Example(
            setup="from sklearn.ensemble import BaggingClassifier\nfrom sklearn.tree import DecisionTreeClassifier\n",
            before="model = BaggingClassifier(base_estimator=DecisionTreeClassifier())",
            after="model = BaggingClassifier(estimator=DecisionTreeClassifier())",
        ),
    ),
    unchanged=("from sklearn.ensemble import BaggingClassifier\nBaggingClassifier(estimator=None)\n",),
)
