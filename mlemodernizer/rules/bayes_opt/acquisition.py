"""The acquisition function."""

import ast
from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.model.patch import Semantics
from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site

_CLASS = "bayes_opt.BayesianOptimization"
_FUNCTIONS = {
    "ei": ("ExpectedImprovement", "xi", "0.0"),
    "poi": ("ProbabilityOfImprovement", "xi", "0.0"),
    "ucb": ("UpperConfidenceBound", "kappa", "2.576"),
}
_OLD = ("acq", "kappa", "xi")


@dataclass(frozen=True, kw_only=True)
class Acquisition(Rule):
    """``optimizer.maximize(acq='ei')``: the function goes to the optimizer, ``acquisition_function=…``."""

    @property
    def targets(self) -> Iterable[str]:
        return (_CLASS, f"{_CLASS}.maximize")

    def rewrite(self, site: Site) -> Replacement | None:
        given = _given(site)
        if given is None or not site.is_call or site.call.starred:
            return None
        call = site.call
        if site.dotted.endswith(".maximize"):
            call.name_positionals((None, None, *_OLD))
            for name in _OLD:
                call.remove(name)
            return Replacement(call.text)
        if not given or call.has("acquisition_function"):
            return None
        name, argument, default = _FUNCTIONS[given.get("acq", "ucb").strip("'\"")]
        value = given.get(argument, default)
        if name == "UpperConfidenceBound" and value == default:
            return None
        function = f"{site.name_of(f'bayes_opt.acquisition.{name}')}({argument}={value})"
        call.set("acquisition_function", function)
        return Replacement(call.text)


def _given(site: Site) -> dict[str, str] | None:
    """What all calls of maximize say of the acquisition function; None where they differ, or cannot be told."""
    found = []
    for call in site.references.of_kind(ast.Call):
        if f"{_CLASS}.maximize" in site.references.dotted(call.func):
            given = dict(zip(_OLD, call.args[2:], strict=False))
            given |= {k.arg: k.value for k in call.keywords if k.arg in _OLD}
            if not all(isinstance(value, ast.Constant) for value in given.values()):
                return None
            found.append({name: ast.unparse(value) for name, value in given.items()})
    same = bool(found) and all(each == found[0] for each in found)
    if not same or found[0].get("acq", "'ucb'").strip("'\"") not in _FUNCTIONS:
        return None
    return found[0]


rule = Acquisition(
    applies_to=">=2.0",
    reason="Since bayesian-optimization 2.0 the acquisition function is an object that the optimizer is given.",
    documentation="https://bayesian-optimization.github.io/BayesianOptimization/3.0.0/",
    semantics=Semantics.EQUIVALENT,
    affects=frozenset({"scores"}),
    examples=(
        Example(
            before="from bayes_opt import BayesianOptimization\nf = lambda x: -x\n"
            "optimizer = BayesianOptimization(f, {'x': (-1, 1)})\n"
            "optimizer.maximize(init_points=2, n_iter=1, acq='ei', xi=0.1)",
            after="from bayes_opt.acquisition import ExpectedImprovement\n"
            "from bayes_opt import BayesianOptimization\nf = lambda x: -x\n"
            "optimizer = BayesianOptimization(f, {'x': (-1, 1)}, acquisition_function=ExpectedImprovement(xi=0.1))\n"
            "optimizer.maximize(init_points=2, n_iter=1)",
        ),
    ),
    unchanged=(
        "from bayes_opt import BayesianOptimization\nBayesianOptimization(f, {'x': (-1, 1)}).maximize(n_iter=1)\n",
    ),
)
