"""The best result of an optimizer."""

import ast
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site

_RES = "bayes_opt.BayesianOptimization.res"
_KEYS = {"max_params": "params", "max_val": "target"}


@dataclass(frozen=True, kw_only=True)
class BestResult(Rule):
    """``optimizer.res['max']['max_params']`` → ``optimizer.max['params']``."""

    @property
    def node_types(self) -> tuple[type[ast.AST], ...]:
        return (ast.Subscript,)

    def rewrite(self, site: Site) -> Replacement | None:
        node = site.node
        if not isinstance(node, ast.Subscript):
            return None
        key = _KEYS.get(str(site.literal(node.slice)))
        inner = node.value
        if key is None or not isinstance(inner, ast.Subscript) or site.literal(inner.slice) != "max":
            return None
        results = inner.value
        if not isinstance(results, ast.Attribute) or _RES not in site.references.dotted(results):
            return None
        return Replacement(f"{site.text(results.value)}.max[{key!r}]")


rule = BestResult(
    applies_to=">=1.0",
    reason="Since bayesian-optimization 1.0 the best result is the attribute max, with the keys params and target.",
    documentation="https://bayesian-optimization.github.io/BayesianOptimization/3.0.0/",
    examples=(
        Example(
            setup="from bayes_opt import BayesianOptimization\n"
            "optimizer = BayesianOptimization(lambda x: -x, {'x': (-1, 1)})\noptimizer.maximize(2, 0)\n",
            before="best = optimizer.res['max']['max_params']",
            after="best = optimizer.max['params']",
        ),
    ),
    unchanged=("from bayes_opt import BayesianOptimization\nBayesianOptimization(f, {}).max['params']\n",),
)
