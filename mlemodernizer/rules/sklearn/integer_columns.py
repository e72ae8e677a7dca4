"""Columns of whole numbers in partial dependence."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site


@dataclass(frozen=True, kw_only=True)
class IntegerColumns(Rule):
    """``partial_dependence(model, X, [0])`` → ``partial_dependence(model, X.astype(float), [0])``, after a refusal."""

    after_failure: bool = True

    @property
    def targets(self) -> Iterable[str]:
        return (
            "sklearn.inspection.partial_dependence",
            "sklearn.inspection.PartialDependenceDisplay.from_estimator",
        )

    def rewrite(self, site: Site) -> Replacement | None:
        data = site.argument("X", 1)
        refused = site.on_failing_line and "contains integer data" in site.failure[1]
        if not site.is_call or not refused or data is None or site.call.starred:
            return None
        text = site.text(data)
        if not re.fullmatch(r"[\w.]+", text):
            return None
        if site.is_a(data, "pandas.DataFrame"):
            kept = f"{text}.astype(dict.fromkeys({text}.select_dtypes('integer'), float))"
        elif site.is_a(data, "numpy.ndarray"):
            kept = f"{text}.astype(float)"
        else:
            return None
        call = site.call
        call.set("X", kept, 1)
        return Replacement(call.text)


rule = IntegerColumns(
    applies_to=">=1.9",
    reason="Since scikit-learn 1.9 partial dependence refuses whole numbers, between which it has to go; they are "
    "given as floats.",
    documentation="https://scikit-learn.org/stable/whats_new/v1.9.html",
    examples=(
        Example(
            setup="import pandas as pd\nfrom sklearn.inspection import partial_dependence\n"
            "from sklearn.linear_model import LinearRegression\nX = pd.DataFrame({'a': [1, 2, 4]})\n"
            "model = LinearRegression().fit(X, [1, 2, 3])\n",
            before="result = partial_dependence(model, X, [0])",
            after="result = partial_dependence(model, X.astype(dict.fromkeys(X.select_dtypes('integer'), float)), [0])",
            failure=("ValueError", "The column 0 contains integer data. Partial dependence plots are not supported"),
        ),
    ),
    unchanged=(
        "import numpy as np\nfrom sklearn.inspection import partial_dependence\n"
        "f = lambda model: partial_dependence(model, np.eye(3), [0])\n",
    ),
)
