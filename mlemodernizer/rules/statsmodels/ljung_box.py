"""What acorr_ljungbox gives."""

import ast
from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site


@dataclass(frozen=True, kw_only=True)
class LjungBox(Rule):
    """``statistics, pvalues = acorr_ljungbox(x)`` → ``… = acorr_ljungbox(x).to_numpy().T``."""

    @property
    def targets(self) -> Iterable[str]:
        return ("statsmodels.stats.diagnostic.acorr_ljungbox",)

    def rewrite(self, site: Site) -> Replacement | None:
        if not site.is_call:
            return None
        parent = site.parent
        unpacked = isinstance(parent, ast.Assign) and isinstance(parent.targets[0], ast.Tuple)
        indexed = isinstance(parent, ast.Subscript) and type(site.literal(parent.slice)) is int
        if not unpacked and not indexed:
            return None
        call = site.call
        call.remove("return_df")
        return Replacement(f"{call.text}.to_numpy().T")


rule = LjungBox(
    applies_to=">=0.13",
    reason="acorr_ljungbox gives a frame since statsmodels 0.13, with the statistics and the p-values as columns.",
    documentation="https://www.statsmodels.org/stable/release/version0.13.html",
    examples=(
        Example(
            setup="from statsmodels.stats.diagnostic import acorr_ljungbox\nx = [1.0, 3.0, 2.0, 5.0, 4.0, 1.0]\n",
            before="statistics, pvalues = acorr_ljungbox(x, lags=2)\np = acorr_ljungbox(x, lags=2)[1]",
            after="statistics, pvalues = acorr_ljungbox(x, lags=2).to_numpy().T\n"
            "p = acorr_ljungbox(x, lags=2).to_numpy().T[1]",
        ),
    ),
    unchanged=(
        "from statsmodels.stats.diagnostic import acorr_ljungbox\ntable = acorr_ljungbox(x)\n"
        "p = acorr_ljungbox(x)['lb_pvalue']\n",
    ),
)
