"""loss_ of gradient boosting, which was called for the error of a stage."""

import ast
from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site

_OTHER_LOSSES = ("absolute_error", "huber", "lad", "quantile")


@dataclass(frozen=True, kw_only=True)
class BoostingLoss(Rule):
    """``model.loss_(y, predicted)`` → ``mean_squared_error(y, predicted)``, where no other loss is spoken of."""

    @property
    def node_types(self) -> tuple[type[ast.AST], ...]:
        return (ast.Call,)

    @property
    def words(self) -> Iterable[str]:
        return ("loss_",)

    def rewrite(self, site: Site) -> Replacement | None:
        node = site.node
        if not isinstance(node, ast.Call) or getattr(node.func, "attr", "") != "loss_" or site.receiver is None:
            return None
        if not site.is_a(site.receiver, "sklearn.ensemble.GradientBoostingRegressor"):
            return None
        if any(constant.value in _OTHER_LOSSES for constant in site.references.of_kind(ast.Constant)):
            return None
        call = site.call
        call.set_function(site.name_of("sklearn.metrics.mean_squared_error"))
        return Replacement(call.text)


rule = BoostingLoss(
    applies_to=">=1.3",
    reason="loss_ was removed from gradient boosting in scikit-learn 1.3; for the squared error it was that error.",
    documentation="https://scikit-learn.org/stable/whats_new/v1.1.html#sklearn-ensemble",
    examples=(
        Example(
            setup="from sklearn.ensemble import GradientBoostingRegressor\n"
            "from sklearn.metrics import mean_squared_error\n"
            "X, y = [[0], [1], [2]], [0, 1, 3]\nmodel = GradientBoostingRegressor(n_estimators=3).fit(X, y)\n",
            before="errors = [model.loss_(y, stage) for stage in model.staged_predict(X)]",
            after="errors = [mean_squared_error(y, stage) for stage in model.staged_predict(X)]",
        ),
    ),
    unchanged=(
        "from sklearn.ensemble import GradientBoostingRegressor\nmodel = GradientBoostingRegressor(loss='huber')\n"
        "error = lambda y, p: model.loss_(y, p)\n",
        "def error(model, y, p):\n    return model.loss_(y, p)\n",
    ),
)
