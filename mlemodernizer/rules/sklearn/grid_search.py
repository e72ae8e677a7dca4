"""sklearn.grid_search became part of sklearn.model_selection."""

from mlemodernizer.rewriting.kinds import Moved
from mlemodernizer.rewriting.rule import Example

rule = Moved(
    applies_to=">=0.20",
    reason="The module sklearn.grid_search joined sklearn.model_selection and was removed in scikit-learn 0.20.",
    documentation="https://scikit-learn.org/0.18/whats_new.html#model-selection-enhancements-and-api-changes",
    moves={"sklearn.grid_search": "sklearn.model_selection"},
    examples=(
        Example(
            before="from sklearn.grid_search import GridSearchCV",
            after="from sklearn.model_selection import GridSearchCV",
        ),
    ),
    unchanged=("from sklearn.model_selection import GridSearchCV\n", "grid_search = {}\nprint(grid_search)\n"),
)
