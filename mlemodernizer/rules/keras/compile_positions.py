"""Metrics that compile is given by position."""

from __future__ import annotations

import ast
from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site

_METRICS = 2  # after optimizer and loss


@dataclass(frozen=True, kw_only=True)
class CompilePositions(Rule):
    """``model.compile(optimizer, loss, ['acc'])`` → ``model.compile(optimizer, loss, metrics=['acc'])``."""

    @property
    def targets(self) -> Iterable[str]:
        return ("keras.Model.compile",)

    def rewrite(self, site: Site) -> Replacement | None:
        node = site.node
        if not isinstance(node, ast.Call) or len(node.args) <= _METRICS or not site.is_method:
            return None
        third = node.args[_METRICS]
        if not isinstance(third, ast.List) or not third.elts or not all(_is_metric(site, e) for e in third.elts):
            return None  # it may be the weights of the losses, which Keras 3 takes there
        call = site.call
        if call.starred or call.has("metrics"):
            return None
        call.name_positionals((None, None, "metrics", "loss_weights"))
        return Replacement(call.text)


def _is_metric(site: Site, node: ast.expr) -> bool:
    return isinstance(site.literal(node), str) or site.name(node).startswith(("keras.metrics.", "keras.losses."))


_SETUP = "from keras.models import Sequential\nfrom keras.layers import Dense\nmodel = Sequential([Dense(1)])\n"

rule = CompilePositions(
    applies_to=">=3.0",
    reason="compile takes the weights of the losses in third place since Keras 3.0, where metrics were.",
    documentation="https://keras.io/api/models/model_training_apis/#compile-method",
    examples=(
        Example(
            setup=_SETUP,
            before="model.compile('sgd', 'mse', ['accuracy'])",
            after="model.compile('sgd', 'mse', metrics=['accuracy'])",
        ),
    ),
    unchanged=(
        _SETUP + "model.compile('sgd', 'mse', [0.5])\n",
        _SETUP + "model.compile('sgd', 'mse', metrics=['accuracy'])\n",
        "import re\nre.compile('a', 1)\n",
    ),
)
