"""squared= of mean_squared_error."""

from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site

_ROOTS = {
    "sklearn.metrics.mean_squared_error": "sklearn.metrics.root_mean_squared_error",
    "sklearn.metrics.mean_squared_log_error": "sklearn.metrics.root_mean_squared_log_error",
}


@dataclass(frozen=True, kw_only=True)
class RootMeanSquaredError(Rule):
    """``mean_squared_error(a, b, squared=False)`` → ``root_mean_squared_error(a, b)``."""

    @property
    def targets(self) -> Iterable[str]:
        return _ROOTS

    def rewrite(self, site: Site) -> Replacement | None:
        if not site.is_call or site.call.starred:
            return None
        call = site.call
        squared = site.literal(site.argument("squared"))
        if not isinstance(squared, bool):
            return None
        call.remove("squared")
        if squared is False:
            call.set_function(site.name_of(_ROOTS[site.dotted]))
        return Replacement(call.text)


rule = RootMeanSquaredError(
    applies_to=">=1.6",
    reason="squared= was removed in scikit-learn 1.6; the root of the error is a function of its own.",
    documentation="https://scikit-learn.org/stable/whats_new/v1.4.html#sklearn-metrics",
    examples=(
        Example(
            setup="from sklearn import metrics\n",
            before="error = metrics.mean_squared_error([1, 2], [1, 4], squared=False)",
            after="error = metrics.root_mean_squared_error([1, 2], [1, 4])",
        ),
    ),
    unchanged=("from sklearn.metrics import mean_squared_error\nmean_squared_error([1, 2], [1, 4])\n",),
)
