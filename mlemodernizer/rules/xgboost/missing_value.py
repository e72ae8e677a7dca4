"""missing=None of the models."""

from mlemodernizer.rewriting.kinds import Keywords
from mlemodernizer.rewriting.rule import Example

rule = Keywords(
    applies_to=">=2.1",
    reason="missing=None meant NaN in the models of XGBoost; by 3.0 it must be a number.",
    documentation="https://xgboost.readthedocs.io/en/stable/python/python_api.html#module-xgboost.sklearn",
    functions=(
        "xgboost.XGBClassifier",
        "xgboost.XGBRegressor",
        "xgboost.XGBRanker",
        "xgboost.XGBRFClassifier",
        "xgboost.XGBRFRegressor",
    ),
    values={("missing", None): "float('nan')"},
    examples=(
        Example(
            setup="from xgboost import XGBClassifier\n",
            before="model = XGBClassifier(max_depth=3, missing=None, n_estimators=5)",
            after="model = XGBClassifier(max_depth=3, missing=float('nan'), n_estimators=5)",
            not_run="needs xgboost",
        ),
    ),
    unchanged=(
        "import numpy as np\nfrom xgboost import XGBClassifier\nmodel = XGBClassifier(missing=np.nan)\n",
        "import xgboost as xgb\nmodel = xgb.XGBRegressor(missing=-999)\nd = xgb.DMatrix(x, missing=None)\n",
    ),
)
