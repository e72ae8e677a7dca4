"""feval= of train() and cv() became custom_metric=."""

from mlemodernizer.rewriting.kinds import Keywords
from mlemodernizer.rewriting.rule import Example

rule = Keywords(
    applies_to=">=2.1",
    reason="feval became custom_metric in xgboost 1.6; the old name was removed.",
    documentation="https://xgboost.readthedocs.io/en/stable/tutorials/custom_metric_obj.html",
    functions=("xgboost.cv", "xgboost.train"),
    renamed={"feval": "custom_metric"},
    examples=(
        Example(
            setup="import xgboost as xgb\ndata = xgb.DMatrix([[0], [1]], label=[0, 1])\n",
            before="model = xgb.train({}, data, 2, evals=[(data, 'all')], feval=lambda p, d: ('one', 1.0))",
            after="model = xgb.train({}, data, 2, evals=[(data, 'all')], custom_metric=lambda p, d: ('one', 1.0))",
        ),
    ),
    unchanged=("import lightgbm as lgb\nf = lambda data, e: lgb.train({}, data, feval=e)\n",),
)
