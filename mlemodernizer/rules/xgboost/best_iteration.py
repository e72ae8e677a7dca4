"""best_ntree_limit of a model that stopped early."""

import ast
from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site


@dataclass(frozen=True, kw_only=True)
class BestIteration(Rule):
    """``model.best_ntree_limit`` → ``model.best_iteration + 1``."""

    @property
    def targets(self) -> Iterable[str]:
        return [
            f"xgboost.{owner}.best_ntree_limit" for owner in ("Booster", "XGBClassifier", "XGBRanker", "XGBRegressor")
        ]

    def rewrite(self, site: Site) -> Replacement | None:
        if not isinstance(site.node, ast.Attribute) or not isinstance(site.node.ctx, ast.Load):
            return None
        return Replacement(f"{site.text(site.node.value)}.best_iteration + 1")


rule = BestIteration(
    applies_to=">=2.0",
    reason="best_ntree_limit was removed in xgboost 2.0; it was the number of rounds up to the best one.",
    documentation="https://xgboost.readthedocs.io/en/stable/changes/v2.0.0.html",
    examples=(
        Example(
            setup="import xgboost as xgb\ndata = xgb.DMatrix([[0], [1]], label=[0, 1])\n"
            "model = xgb.train({}, data, 3, evals=[(data, 'all')], early_stopping_rounds=2)\n",
            before="rounds = model.best_ntree_limit",
            after="rounds = model.best_iteration + 1",
        ),
    ),
    unchanged=("def rounds(model):\n    return model.best_ntree_limit\n",),
)
