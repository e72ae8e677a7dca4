"""KFold, ShuffleSplit, LeaveOneOut and others of sklearn.cross_validation."""

from mlemodernizer.rewriting.rule import Example
from mlemodernizer.rules.sklearn._splitters import OldSplitter, Splitter

_SHUFFLED = ("n", "n_iter", "test_size", "train_size", "random_state")

rule = OldSplitter(
    applies_to=">=0.20",
    reason="Since scikit-learn 0.18 a splitter is told of the data in split(), not when it is made; "
    "the old ones were removed in 0.20.",
    documentation="https://scikit-learn.org/0.18/whats_new.html#model-selection-enhancements-and-api-changes",
    splitters={
        "sklearn.cross_validation.KFold": Splitter(
            ("n", "n_folds", "shuffle", "random_state"), defaults={"n_splits": "3"}
        ),
        "sklearn.cross_validation.ShuffleSplit": Splitter(_SHUFFLED, defaults={"test_size": "0.1"}),
        "sklearn.cross_validation.LeaveOneOut": Splitter(("n",)),
        "sklearn.cross_validation.LeavePOut": Splitter(("n", "p")),
        "sklearn.cross_validation.LeaveOneLabelOut": Splitter(("labels",), "labels"),
        "sklearn.cross_validation.LeavePLabelOut": Splitter(("labels", "n_groups"), "labels"),
        "sklearn.cross_validation.PredefinedSplit": Splitter(("test_fold",), ""),
    },
    examples=(
        Example(
            setup="X = [[1], [2], [3], [4]]\n",
            before="from sklearn.cross_validation import KFold\n"
            "folds = KFold(len(X), n_folds=2)\nfor train, test in folds:\n    last = train",
            after="from sklearn.model_selection import KFold\n"
            "folds = list(KFold(n_splits=2).split(X))\nfor train, test in folds:\n    last = train",
        ),
        Example(
            before="from sklearn.cross_validation import ShuffleSplit\n"
            "for train, test in ShuffleSplit(20, 2, test_size=0.5, random_state=0):\n    last = train",
            after="from sklearn.model_selection import ShuffleSplit\n"
            "for train, test in ShuffleSplit(n_splits=2, test_size=0.5, random_state=0).split(range(20)):\n"
            "    last = train",
        ),
    ),
    unchanged=(
        "from sklearn.model_selection import KFold\nfolds = KFold(10, shuffle=True)\n",
        "def KFold(n, n_folds):\n    return n\nKFold(10, n_folds=3)\n",
    ),
)
