"""StratifiedKFold and others of sklearn.cross_validation, whose way of choosing changed in detail."""

from mlemodernizer.model.patch import Semantics
from mlemodernizer.rewriting.rule import Example
from mlemodernizer.rules.sklearn._splitters import OldSplitter, Splitter

_SHUFFLED = ("n_iter", "test_size", "train_size", "random_state")

rule = OldSplitter(
    applies_to=">=0.20",
    reason="Since scikit-learn 0.18 a splitter is told of the classes in split(), not when it is made; "
    "the old ones were removed in 0.20. Which sample falls into which fold may differ.",
    documentation="https://scikit-learn.org/0.18/whats_new.html#model-selection-enhancements-and-api-changes",
    semantics=Semantics.EQUIVALENT,
    affects=frozenset({"scores"}),
    splitters={
        "sklearn.cross_validation.StratifiedKFold": Splitter(
            ("y", "n_folds", "shuffle", "random_state"), "y", {"n_splits": "3"}
        ),
        "sklearn.cross_validation.StratifiedShuffleSplit": Splitter(("y", *_SHUFFLED), "y", {"test_size": "0.1"}),
        "sklearn.cross_validation.LabelKFold": Splitter(("labels", "n_folds"), "labels", {"n_splits": "3"}),
        "sklearn.cross_validation.LabelShuffleSplit": Splitter(("labels", *_SHUFFLED), "labels", {"test_size": "0.2"}),
    },
    examples=(
        Example(
            setup="y = [0, 1] * 6\n",
            before="from sklearn.cross_validation import StratifiedKFold\n"
            "for train, test in StratifiedKFold(y, n_folds=2, random_state=1):\n    last = test",
            after="from sklearn.model_selection import StratifiedKFold\n"
            "for train, test in StratifiedKFold(n_splits=2).split(y, y):\n    last = test",
        ),
    ),
    unchanged=("from sklearn.model_selection import StratifiedKFold\nfolds = StratifiedKFold(5)\n",),
)
