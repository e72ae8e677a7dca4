"""Arguments of xgboost that must be named."""

from mlemodernizer.rewriting.kinds import KeywordOnly
from mlemodernizer.rewriting.rule import Example

_FIT = (None, None, "sample_weight", "eval_set")

rule = KeywordOnly(
    applies_to=">=2.0",
    reason="xgboost made most arguments after the first keyword-only in 1.6 and 2.0.",
    documentation="https://xgboost.readthedocs.io/en/stable/python/python_api.html",
    functions={
        "xgboost.XGBClassifier": ("max_depth", "learning_rate", "n_estimators"),
        "xgboost.XGBRegressor": ("max_depth", "learning_rate", "n_estimators"),
        "xgboost.XGBClassifier.fit": _FIT,
        "xgboost.XGBRegressor.fit": _FIT,
        "xgboost.train": (None, None, None, "evals", "obj"),
        "xgboost.cv": (None, None, None, "nfold", "stratified", "folds", "metrics", "obj"),
    },
    examples=(
        Example(
            setup="import xgboost as xgb\ndata = xgb.DMatrix([[0], [1]], label=[0, 1])\n",
            before="model = xgb.train({}, data, 3, [(data, 'train')])",
            after="model = xgb.train({}, data, 3, evals=[(data, 'train')])",
        ),
    ),
    unchanged=("import xgboost as xgb\nf = lambda data: xgb.train({}, data, 3)\n",),
)
