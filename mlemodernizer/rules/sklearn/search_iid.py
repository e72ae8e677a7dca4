"""iid= of the hyper-parameter searches."""

from mlemodernizer.model.patch import Semantics
from mlemodernizer.rewriting.kinds import Keywords
from mlemodernizer.rewriting.rule import Example

rule = Keywords(
    applies_to=">=0.24",
    reason="iid was removed in scikit-learn 0.24: the score is the plain mean over the folds, as with iid=False; "
    "iid=True weighted folds by their size, which hardly differs.",
    documentation="https://scikit-learn.org/stable/whats_new/v0.22.html#sklearn-model-selection",
    semantics=Semantics.EQUIVALENT,
    affects=frozenset({"scores"}),
    functions=("sklearn.model_selection.GridSearchCV", "sklearn.model_selection.RandomizedSearchCV"),
    removed={"iid": (True, False)},
    examples=(
        Example(
            setup="from sklearn.model_selection import GridSearchCV\nfrom sklearn.svm import SVC\n",
            before="search = GridSearchCV(SVC(), {'C': [1, 2]}, cv=4, iid=False)",
            after="search = GridSearchCV(SVC(), {'C': [1, 2]}, cv=4)",
        ),
    ),
    unchanged=("def GridSearchCV(iid):\n    return iid\nGridSearchCV(iid=False)\n",),
)
