"""The standardization of variance_inflation_factor."""

from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site

_FUNCTION = "statsmodels.stats.outliers_influence.variance_inflation_factor"


@dataclass(frozen=True, kw_only=True)
class VarianceInflation(Rule):
    """``variance_inflation_factor(X, 0)`` → ``variance_inflation_factor(X, 0, standardize=False)``."""

    @property
    def targets(self) -> Iterable[str]:
        return (_FUNCTION,)

    def rewrite(self, site: Site) -> Replacement | None:
        if not site.is_call or site.call.starred or site.argument("standardize") is not None:
            return None
        call = site.call
        call.set("standardize", "False")
        return Replacement(call.text)


rule = VarianceInflation(
    applies_to=">=0.15",
    reason="variance_inflation_factor standardizes the columns by default since statsmodels 0.15, which gives other "
    "factors where there is no constant among them; it took them as they are.",
    documentation="https://www.statsmodels.org/stable/generated/"
    "statsmodels.stats.outliers_influence.variance_inflation_factor.html",
    examples=(
        Example(
            setup="import numpy as np\nfrom statsmodels.stats.outliers_influence import variance_inflation_factor\n"
            "X = np.array([[1.0, 2.0], [2.0, 1.0], [4.0, 3.0]])\n",
            before="factors = [variance_inflation_factor(X, i) for i in range(2)]",
            after="factors = [variance_inflation_factor(X, i, standardize=False) for i in range(2)]",
        ),
    ),
    unchanged=(
        "import numpy as np\nfrom statsmodels.stats.outliers_influence import variance_inflation_factor\n"
        "vif = variance_inflation_factor(np.eye(3)[:, :2], 0, standardize=True)\n",
    ),
)
