"""fit_params= of the cross-validation functions became params=."""

from mlemodernizer.rewriting.kinds import Keywords
from mlemodernizer.rewriting.rule import Example

rule = Keywords(
    applies_to=">=1.6",
    reason="fit_params became params in scikit-learn 1.4; the old name was removed in 1.6.",
    documentation="https://scikit-learn.org/stable/whats_new/v1.4.html#sklearn-model-selection",
    functions=(
        "sklearn.model_selection.cross_val_predict",
        "sklearn.model_selection.cross_val_score",
        "sklearn.model_selection.cross_validate",
    ),
    renamed={"fit_params": "params"},
    examples=(
        Example(
            setup="from sklearn.linear_model import Ridge\nfrom sklearn.model_selection import cross_val_score\n",
            before="scores = cross_val_score(Ridge(), [[0], [1], [2], [3]], [0, 1, 2, 3], cv=2, fit_params={})",
            after="scores = cross_val_score(Ridge(), [[0], [1], [2], [3]], [0, 1, 2, 3], cv=2, params={})",
        ),
    ),
    unchanged=("from sklearn.model_selection import cross_val_score as f\ng = lambda p: f(1, 2, 3, params=p)\n",),
)
