"""algorithm= of AdaBoostClassifier."""

from mlemodernizer.rewriting.kinds import Keywords
from mlemodernizer.rewriting.rule import Example

rule = Keywords(
    applies_to=">=1.8",
    reason="algorithm was removed from AdaBoostClassifier in scikit-learn 1.8; 'SAMME' is what is left.",
    documentation="https://scikit-learn.org/stable/whats_new/v1.6.html#sklearn-ensemble",
    functions=("sklearn.ensemble.AdaBoostClassifier",),
    removed={"algorithm": ("SAMME", "deprecated")},
    examples=(
        Example(
            setup="from sklearn.ensemble import AdaBoostClassifier\n",
            before="model = AdaBoostClassifier(n_estimators=5, algorithm='SAMME')",
            after="model = AdaBoostClassifier(n_estimators=5)",
        ),
    ),
    unchanged=("from sklearn.ensemble import AdaBoostClassifier\nAdaBoostClassifier(n_estimators=5)\n",),
)
