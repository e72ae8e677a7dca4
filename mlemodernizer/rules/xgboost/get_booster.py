"""booster() of the models became get_booster()."""

import ast
from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site


@dataclass(frozen=True, kw_only=True)
class GetBooster(Rule):
    """``model.booster()`` → ``model.get_booster()``; without the call it is the name of a method."""

    @property
    def node_types(self) -> tuple[type[ast.AST], ...]:
        return (ast.Call,)

    @property
    def words(self) -> Iterable[str]:
        return ("booster",)

    def rewrite(self, site: Site) -> Replacement | None:
        node = site.node
        if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute) or node.args or node.keywords:
            return None
        if node.func.attr != "booster" or not site.is_a(node.func.value, *_MODELS):
            return None
        call = site.call
        call.set_method("get_booster")
        return Replacement(call.text)


_MODELS = tuple(f"xgboost.{name}" for name in ("XGBClassifier", "XGBRanker", "XGBRegressor"))

rule = GetBooster(
    applies_to=">=0.80",
    reason="The method booster() became get_booster() in xgboost 0.7.",
    documentation="https://xgboost.readthedocs.io/en/stable/python/python_api.html",
    examples=(
        Example(
            setup="from xgboost import XGBRegressor\nmodel = XGBRegressor(n_estimators=2).fit([[0], [1]], [0, 1])\n",
            before="scores = model.booster().get_fscore()",
            after="scores = model.get_booster().get_fscore()",
        ),
    ),
    unchanged=(
        "from xgboost import XGBRegressor\nmodel = XGBRegressor(booster='gbtree')\nprint(model.booster)\n",
        "def scores(model):\n    return model.booster()\n",
    ),
)
