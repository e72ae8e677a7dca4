"""The order of the arguments of catboost's cv()."""

import ast
from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site


@dataclass(frozen=True, kw_only=True)
class CrossValidationOrder(Rule):
    """``cv(parameters, pool)`` → ``cv(params=parameters, pool=pool)``."""

    @property
    def targets(self) -> Iterable[str]:
        return ("catboost.cv",)

    def rewrite(self, site: Site) -> Replacement | None:
        first = site.argument("", 0)
        if not site.is_call or first is None or site.call.starred:
            return None
        parameters = isinstance(first, ast.Dict) or site.is_a(first, "builtins.dict")
        if isinstance(first, ast.Call) and isinstance(first.func, ast.Attribute):
            parameters = parameters or first.func.attr == "get_params"
        if not parameters:
            return None
        call = site.call
        call.name_positionals(("params", "pool"))
        return Replacement(call.text)


rule = CrossValidationOrder(
    applies_to=">=0.6",
    reason="catboost's cv() takes the pool first and the parameters second since 0.6; before it was the other way.",
    documentation="https://catboost.ai/docs/en/concepts/python-reference_cv",
    examples=(
        Example(
            setup="from catboost import Pool, cv\npool = Pool([[0], [1], [2], [3]], [0, 1, 0, 1])\n",
            before="scores = cv({'iterations': 2, 'loss_function': 'Logloss', 'verbose': False}, pool, fold_count=2)",
            after="scores = cv(params={'iterations': 2, 'loss_function': 'Logloss', 'verbose': False}, pool=pool, "
            "fold_count=2)",
        ),
    ),
    unchanged=("from catboost import cv\nf = lambda pool: cv(pool, {'iterations': 2})\n",),
)
