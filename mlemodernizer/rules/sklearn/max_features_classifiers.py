"""max_features='auto' of tree classifiers."""

from mlemodernizer.rewriting.kinds import Keywords
from mlemodernizer.rewriting.rule import Example

rule = Keywords(
    applies_to=">=1.3",
    reason="max_features='auto' was the square root for classifiers; scikit-learn 1.3 wants 'sqrt' instead.",
    documentation="https://scikit-learn.org/stable/whats_new/v1.1.html#sklearn-ensemble",
    functions=(
        "sklearn.ensemble.ExtraTreesClassifier",
        "sklearn.ensemble.GradientBoostingClassifier",
        "sklearn.ensemble.RandomForestClassifier",
        "sklearn.tree.DecisionTreeClassifier",
        "sklearn.tree.ExtraTreeClassifier",
    ),
    values={("max_features", "auto"): "'sqrt'"},
    examples=(
        Example(
            setup="from sklearn.ensemble import RandomForestClassifier\n",
            before="model = RandomForestClassifier(max_features='auto').fit([[0], [1]], [0, 1])",
            after="model = RandomForestClassifier(max_features='sqrt').fit([[0], [1]], [0, 1])",
        ),
    ),
    unchanged=("from sklearn.svm import SVC\nSVC(gamma='auto')\n",),
)
