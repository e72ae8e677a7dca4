"""Metrics that a notebook defines."""

from __future__ import annotations

import ast
import re
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site
from mlemodernizer.rules.keras._model_calls import compiled_metrics, elements

_MISMATCH = re.compile(
    r"has type float\d+ that does not match type (u?int\d+|bool)"
    r"|has type (u?int\d+|bool) that does not match type float"
    r"|was expected to be an? (u?int\d+|bool) tensor but is a (float|double)"
    r"|was expected to be an? (float|double) tensor but is an? (u?int\d+|bool)"
    r"|Tensor conversion requested dtype (u?int\d+|bool) for Tensor with dtype float"
)
_TRUE_AND_PREDICTED = 2


@dataclass(frozen=True, kw_only=True)
class MetricFunctions(Rule):
    """``y_true = tf.cast(y_true, y_pred.dtype)`` at the start of each, where a run failed over the types."""

    @property
    def node_types(self) -> tuple[type[ast.AST], ...]:
        return (ast.FunctionDef,)

    def rewrite(self, site: Site) -> Replacement | None:
        node = site.node
        if not isinstance(node, ast.FunctionDef) or not _MISMATCH.search(site.failure[1]):
            return None
        asked = (element for metrics in compiled_metrics(site) for element in elements(metrics))
        parameters = [a.arg for a in (*node.args.posonlyargs, *node.args.args)]
        if not any(isinstance(e, ast.Name) and e.id == node.name for e in asked):
            return None
        if len(parameters) < _TRUE_AND_PREDICTED or _casts(node, parameters[0]):
            return None
        body = node.body[1:] if ast.get_docstring(node) is not None else node.body
        lines = site.text().split("\n")
        at = body[0].lineno - node.lineno if body else 0
        if not at or len(lines) <= at:
            return None
        indent = lines[at][: len(lines[at]) - len(lines[at].lstrip())]
        true, predicted = parameters[:2]
        lines.insert(at, f"{indent}{true} = {site.name_of('tensorflow.cast')}({true}, {predicted}.dtype)")
        return Replacement("\n".join(lines))


def _casts(node: ast.FunctionDef, name: str) -> bool:
    """Whether the function makes a number of another type of its argument itself."""
    return any(
        isinstance(call, ast.Call)
        and isinstance(call.func, ast.Attribute)
        and call.func.attr in {"cast", "to_float", "astype"}
        and any(isinstance(n, ast.Name) and n.id == name for n in ast.walk(call))
        for call in ast.walk(node)
    )


_SETUP = (
    "import numpy as np\nimport tensorflow as tf\nfrom tensorflow.keras import backend as K\n"
    "from keras.models import Sequential\nfrom keras.layers import Dense\n\n\n"
)
_USE = (
    "\n\n\nmodel = Sequential([Dense(1)])\nmodel.compile('sgd', 'mse', metrics=[hits])\n"
    "model.fit(np.zeros((2, 1)), np.array([0, 1]), verbose=0)"
)

rule = MetricFunctions(
    applies_to=">=3.0",
    after_failure=True,
    reason="Before Keras 3 a metric got the targets as numbers of the type of the predictions; it gets them as they "
    "are now.",
    documentation="https://keras.io/guides/migrating_to_keras_3/",
    examples=(
        Example(
            setup=_SETUP,
            before="def hits(y_true, y_pred):\n    return K.sum(K.round(y_true * y_pred))" + _USE,
            after="def hits(y_true, y_pred):\n    y_true = tf.cast(y_true, y_pred.dtype)\n"
            "    return K.sum(K.round(y_true * y_pred))" + _USE,
            failure=(
                "TypeError",
                "Input 'y' of 'Mul' Op has type float32 that does not match type int64 of argument 'x'.",
            ),
        ),
    ),
    unchanged=(_SETUP + "def hits(y_true, y_pred):\n    return K.sum(K.round(y_true * y_pred))" + _USE,),
)
