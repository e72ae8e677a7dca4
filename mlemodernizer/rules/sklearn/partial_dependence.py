"""partial_dependence of the gradient boosting module."""

from dataclasses import dataclass

from mlemodernizer.rewriting.kinds import MovedCalls
from mlemodernizer.rewriting.rule import Example, Replacement
from mlemodernizer.rewriting.site import Site

_NAMES = ("gbrt", "target_variables", "grid", "X", "percentiles", "grid_resolution")


@dataclass(frozen=True, kw_only=True)
class PartialDependence(MovedCalls):
    """``values, axes = partial_dependence(model, 0, X=X)`` → the same two of what the new function gives."""

    def rewrite(self, site: Site) -> Replacement | None:
        if not site.is_call:
            return None
        call = site.call
        call.name_positionals(_NAMES)
        if call.starred or call.has("grid") or not (call.has("X") and call.has("target_variables")):
            return None
        call.rename("gbrt", "estimator")
        call.rename("target_variables", "features")
        call.set("kind", "'average'")
        both = site.name_of("operator.itemgetter")
        return Replacement(f"{both}('average', 'grid_values')({call.text})")


rule = PartialDependence(
    applies_to=">=0.24",
    reason="partial_dependence left sklearn.ensemble for sklearn.inspection in scikit-learn 0.22; it takes the data "
    "second and gives its results by name.",
    documentation="https://scikit-learn.org/stable/whats_new/v0.22.html#sklearn-inspection",
    moves={
        "sklearn.ensemble.partial_dependence": "sklearn.inspection",
        "sklearn.ensemble.partial_dependence.partial_dependence": "sklearn.inspection.partial_dependence",
    },
    examples=(
        Example(
            setup="from operator import itemgetter\nfrom sklearn.ensemble import GradientBoostingRegressor\n"
            "X = [[0, 1], [1, 0], [2, 2]]\nmodel = GradientBoostingRegressor(n_estimators=2).fit(X, [0, 1, 2])\n",
            before="from sklearn.ensemble.partial_dependence import partial_dependence\n"
            "values, axes = partial_dependence(model, [0], X=X, grid_resolution=5)",
            after="from sklearn.inspection import partial_dependence\n"
            "values, axes = itemgetter('average', 'grid_values')"
            "(partial_dependence(estimator=model, features=[0], X=X, grid_resolution=5, kind='average'))",
        ),
    ),
    unchanged=("from sklearn.inspection import partial_dependence as p\nf = lambda m, X: p(m, X, [0])\n",),
)
