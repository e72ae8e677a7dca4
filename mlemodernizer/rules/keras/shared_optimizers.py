"""One optimizer for several models."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from mlemodernizer.model.patch import Semantics
from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site
from mlemodernizer.rules.keras._model_calls import calls_of_method

_REFUSED = "This optimizer can only be called for the variables it was originally built with"


@dataclass(frozen=True, kw_only=True)
class SharedOptimizers(Rule):
    """``b.compile(optimizer=opt)`` → ``b.compile(optimizer=type(opt).from_config(opt.get_config()))``.

    All but the first model that is compiled with a variable's optimizer get one of their own. A single `compile` that
    is run for several models does so after a run in which the optimizer refused the second of them.
    """

    @property
    def node_types(self) -> tuple[type[ast.AST], ...]:
        return (ast.Name, ast.Attribute)

    @property
    def words(self) -> Iterable[str]:
        return ("compile",)

    def rewrite(self, site: Site) -> Replacement | None:
        node = site.node
        if not isinstance(node, ast.Name | ast.Attribute) or not site.is_a(node, "keras.optimizers.Optimizer"):
            return None
        name = ast.unparse(node)
        given = [other for other in _optimizers(site) if ast.unparse(other) == name]
        if not any(other is node for other in given) or _sets_rate(site, name):
            return None
        is_alone = len(given) == 1 and _REFUSED in site.failure[1]
        if not is_alone and (len(given) == 1 or given[0] is node or not _is_same(site, given[0], node)):
            return None
        text = site.text()
        return Replacement(f"type({text}).from_config({text}.get_config())")


def _optimizers(site: Site) -> Iterator[ast.expr]:
    """What is given as the optimizer of a model, in the order of the code."""
    unit_of, order = site.references.analysis.unit_of, list(site.references.units)
    calls = calls_of_method(site, "compile")
    for call in sorted(calls, key=lambda call: (order.index(unit_of[call]), call.lineno, call.col_offset)):
        named = next((k.value for k in call.keywords if k.arg == "optimizer"), None)
        given = named or (call.args[0] if call.args else None)
        if given is not None:
            yield given


def _is_same(site: Site, first: ast.expr, second: ast.expr) -> bool:
    """Whether a variable is that of the first place, and is given its optimizer once."""
    function = site.references.enclosing_function
    bound = [
        assignment
        for assignment in site.references.of_kind(ast.Assign)
        if any(ast.unparse(target) == ast.unparse(second) for target in assignment.targets)
    ]
    return len(bound) == 1 and (function(first) is function(second) or function(bound[0]) is None)


def _sets_rate(site: Site, name: str) -> bool:
    """Whether the rate of the optimizer is set or read: a copy of it would not know of that."""
    return any(
        node.attr in {"lr", "learning_rate"} and ast.unparse(node.value) == name
        for node in site.references.of_kind(ast.Attribute)
    )


_SETUP = (
    "from keras.layers import Dense\nfrom keras.models import Sequential\nfrom keras.optimizers import Adam\n"
    "opt = Adam(0.0002, 0.5)\na, b = Sequential([Dense(1)]), Sequential([Dense(1)])\n"
    "a.compile(loss='mse', optimizer=opt)\n"
)

rule = SharedOptimizers(
    applies_to=">=3.0",
    reason="An optimizer of Keras 3 is for the variables of one model; another model gets one of the same settings.",
    documentation="https://keras.io/api/optimizers/",
    semantics=Semantics.EQUIVALENT,
    affects=frozenset({"scores"}),
    examples=(
        Example(
            setup=_SETUP,
            before="b.compile(loss='mse', optimizer=opt)",
            after="b.compile(loss='mse', optimizer=type(opt).from_config(opt.get_config()))",
        ),
    ),
    unchanged=(
        _SETUP + "b.compile(loss='mse', optimizer=Adam(0.0002, 0.5))\n",
        _SETUP + "b.compile(loss='mse', optimizer=opt)\nopt.learning_rate = 0.1\n",
        _SETUP + "opt = Adam(0.1)\nb.compile(loss='mse', optimizer=opt)\n",
    ),
)
