"""Names of lightgbm that were renamed."""

from mlemodernizer.rewriting.kinds import Keywords
from mlemodernizer.rewriting.rule import Example

rule = Keywords(
    applies_to=">=4.0",
    reason="print_evaluation became log_evaluation in lightgbm 3.3 and silent was removed from Dataset in 4.0.",
    documentation="https://github.com/microsoft/LightGBM/releases/tag/v4.0.0",
    functions=("lightgbm.Dataset",),
    removed={"silent": ()},
    moves={
        "lightgbm.print_evaluation": "lightgbm.log_evaluation",
        "lightgbm.callback.print_evaluation": "lightgbm.callback.log_evaluation",
    },
    examples=(
        Example(
            setup="import lightgbm as lgb\nX = [[0.0], [1.0]]\n",
            before="data = lgb.Dataset(X, [0, 1], silent=True)\ncallback = lgb.print_evaluation(5)",
            after="data = lgb.Dataset(X, [0, 1])\ncallback = lgb.log_evaluation(5)",
        ),
    ),
    unchanged=("import lightgbm as lgb\nmodel = lgb.LGBMRegressor(silent=True)\n",),
)
