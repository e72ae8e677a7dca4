"""Names of scorers that say their sign."""

from mlemodernizer.rewriting.kinds import Keywords
from mlemodernizer.rewriting.rule import Example

_NAMES = ("log_loss", "mean_absolute_error", "mean_squared_error", "median_absolute_error")

rule = Keywords(
    applies_to=">=0.20",
    reason="The scorers of errors were negative always and are called so ('neg_…') since scikit-learn 0.18.",
    documentation="https://scikit-learn.org/0.18/whats_new.html#api-changes-summary",
    functions=(
        "sklearn.feature_selection.RFECV",
        "sklearn.linear_model.LogisticRegressionCV",
        "sklearn.linear_model.RidgeCV",
        "sklearn.metrics.get_scorer",
        "sklearn.model_selection.GridSearchCV",
        "sklearn.model_selection.RandomizedSearchCV",
        "sklearn.model_selection.cross_val_score",
        "sklearn.model_selection.cross_validate",
        "sklearn.model_selection.learning_curve",
        "sklearn.model_selection.permutation_test_score",
        "sklearn.model_selection.validation_curve",
    ),
    values={("scoring", name): f"'neg_{name}'" for name in _NAMES},
    examples=(
        Example(
            setup="from sklearn.linear_model import Ridge\nX = [[0], [1], [2], [3]]\ny = [0, 1, 2, 3]\n",
            before="from sklearn.cross_validation import cross_val_score\n"
            "scores = cross_val_score(Ridge(), X, y, cv=2, scoring='mean_squared_error')",
            after="from sklearn.model_selection import cross_val_score\n"
            "scores = cross_val_score(Ridge(), X, y, cv=2, scoring='neg_mean_squared_error')",
        ),
    ),
    unchanged=(
        "from sklearn.model_selection import GridSearchCV\nGridSearchCV(None, {}, scoring='accuracy')\n",
        "loss = 'mean_squared_error'\n",
    ),
)
