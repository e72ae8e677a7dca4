"""Names of features, and the third argument, of DMatrix."""

from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site


@dataclass(frozen=True, kw_only=True)
class MatrixArguments(Rule):
    """``DMatrix(X, y, np.nan, feature_names=X.columns)`` → ``DMatrix(X, y, missing=np.nan, feature_names=list(…))``."""

    @property
    def targets(self) -> Iterable[str]:
        return ("xgboost.DMatrix",)

    def rewrite(self, site: Site) -> Replacement | None:
        if not site.is_call or site.call.starred:
            return None
        call = site.call
        third = site.argument("", 2)
        if third is not None:  # weights stand there today
            number = site.literal(third)
            if not isinstance(number, int | float) and number is not None and site.name(third) != "numpy.nan":
                return None
            call.name_positionals((None, None, "missing", "weight", "silent", "feature_names", "feature_types"))
        names = site.argument("feature_names")
        if names is not None and site.is_a(names, "pandas.Index", "numpy.ndarray", "pandas.Series"):
            call.set("feature_names", f"list({call.source('feature_names')})")
        return Replacement(call.text)


rule = MatrixArguments(
    applies_to=">=1.7",
    reason="DMatrix takes the names of features as a list only, and weights where the number for missing values stood, "
    "since xgboost 1.x.",
    documentation="https://xgboost.readthedocs.io/en/stable/python/python_api.html#xgboost.DMatrix",
    examples=(
        Example(
            setup="import pandas as pd\nimport numpy as np\nimport xgboost as xgb\n"
            "X = pd.DataFrame({'a': [0, 1], 'b': [1, 2]})\n",
            before="data = xgb.DMatrix(X.values, [0, 1], np.nan, feature_names=X.columns)",
            after="data = xgb.DMatrix(X.values, [0, 1], missing=np.nan, feature_names=list(X.columns))",
        ),
    ),
    unchanged=(
        "import xgboost as xgb\ndata = xgb.DMatrix([[0], [1]], [0, 1], feature_names=['a'])\n",
        "import numpy as np\nimport xgboost as xgb\nweights = np.ones(2)\n"
        "data = xgb.DMatrix([[0], [1]], [0, 1], weights)\n",
    ),
)
