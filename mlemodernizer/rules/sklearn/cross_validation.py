"""sklearn.cross_validation became sklearn.model_selection."""

from mlemodernizer.rewriting.kinds import Moved
from mlemodernizer.rewriting.rule import Example

rule = Moved(
    applies_to=">=0.20",
    reason="The module sklearn.cross_validation became sklearn.model_selection and was removed in scikit-learn 0.20.",
    documentation="https://scikit-learn.org/0.18/whats_new.html#model-selection-enhancements-and-api-changes",
    moves={
        "sklearn.cross_validation": "sklearn.model_selection",
        "sklearn.cross_validation.LabelKFold": "sklearn.model_selection.GroupKFold",
        "sklearn.cross_validation.LabelShuffleSplit": "sklearn.model_selection.GroupShuffleSplit",
        "sklearn.cross_validation.LeaveOneLabelOut": "sklearn.model_selection.LeaveOneGroupOut",
        "sklearn.cross_validation.LeavePLabelOut": "sklearn.model_selection.LeavePGroupsOut",
    },
    examples=(
        Example(
            before="from sklearn.cross_validation import train_test_split, cross_val_score",
            after="from sklearn.model_selection import train_test_split, cross_val_score",
        ),
        Example(
            before="from sklearn import cross_validation\nscore = cross_validation.cross_val_score",
            after="from sklearn import model_selection\nscore = model_selection.cross_val_score",
        ),
    ),
    unchanged=("cross_validation = 3\nprint(cross_validation)\n",),
)
