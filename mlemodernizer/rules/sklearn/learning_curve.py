"""sklearn.learning_curve became part of sklearn.model_selection."""

from mlemodernizer.rewriting.kinds import Moved
from mlemodernizer.rewriting.rule import Example

rule = Moved(
    applies_to=">=0.20",
    reason="The module sklearn.learning_curve joined sklearn.model_selection and was removed in scikit-learn 0.20.",
    documentation="https://scikit-learn.org/0.18/whats_new.html#model-selection-enhancements-and-api-changes",
    moves={"sklearn.learning_curve": "sklearn.model_selection"},
    examples=(
        Example(
            before="from sklearn.learning_curve import learning_curve, validation_curve",
            after="from sklearn.model_selection import learning_curve, validation_curve",
        ),
    ),
    unchanged=("from sklearn.model_selection import learning_curve\n",),
)
