"""min_impurity_split= of trees, where it said the default."""

from mlemodernizer.rewriting.kinds import Keywords
from mlemodernizer.rewriting.rule import Example

_CLASSES = (
    "ensemble.ExtraTreesClassifier",
    "ensemble.ExtraTreesRegressor",
    "ensemble.GradientBoostingClassifier",
    "ensemble.GradientBoostingRegressor",
    "ensemble.RandomForestClassifier",
    "ensemble.RandomForestRegressor",
    "ensemble.RandomTreesEmbedding",
    "tree.DecisionTreeClassifier",
    "tree.DecisionTreeRegressor",
    "tree.ExtraTreeClassifier",
    "tree.ExtraTreeRegressor",
)

rule = Keywords(
    applies_to=">=1.0",
    reason="min_impurity_split and presort were removed from the trees of scikit-learn in 1.0 and 0.24; "
    "the value given here is what happens without, or concerned speed only.",
    documentation="https://scikit-learn.org/stable/whats_new/v1.0.html",
    functions=tuple(f"sklearn.{name}" for name in _CLASSES),
    removed={"min_impurity_split": (None, 0, 0.0, 1e-07), "presort": ()},
    examples=(
        Example(
            setup="from sklearn.tree import DecisionTreeClassifier\n",
            before="model = DecisionTreeClassifier(max_depth=3, min_impurity_split=None, presort=False)",
            after="model = DecisionTreeClassifier(max_depth=3)",
        ),
    ),
    unchanged=("from sklearn.tree import DecisionTreeClassifier\nDecisionTreeClassifier(min_impurity_split=0.3)\n",),
)
