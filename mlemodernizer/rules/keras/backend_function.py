"""keras.backend.function."""

from __future__ import annotations

import ast
from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site

_PHASE = "keras.backend.learning_phase"


@dataclass(frozen=True, kw_only=True)
class BackendFunction(Rule):
    """``K.function([a], [b])`` → ``lambda values, model=keras.Model(a, b): [model(values[0]).numpy()]``."""

    @property
    def targets(self) -> Iterable[str]:
        return ("keras.backend.function",)

    def rewrite(self, site: Site) -> Replacement | None:
        inputs, outputs = site.argument("inputs", 0), site.argument("outputs", 1)
        if not site.is_call or not isinstance(outputs, ast.List) or not outputs.elts or len(site.call.keywords()) > 0:
            return None
        phase, inputs = _split_phase(site, inputs)
        if inputs is None or site.call.positional > 2:  # noqa: PLR2004 - inputs, outputs; updates have no counterpart
            return None
        given, model_inputs = "values" + ("[:-1]" if phase else ""), site.text(inputs)
        if isinstance(inputs, ast.List):
            elements = [e for e in inputs.elts if not _is_phase(site, e)]
            single = len(elements) == 1
            given = "values[0]" if single else given
            texts = [site.text(e) for e in elements]
            model_inputs = texts[0] if single else f"[{', '.join(texts)}]"
        single_output = len(outputs.elts) == 1
        model_outputs = site.text(outputs.elts[0]) if single_output else site.text(outputs)
        training = ", training=bool(values[-1])" if phase else ""
        called = f"model({given}{training})"
        result = f"[{called}.numpy()]" if single_output else f"[value.numpy() for value in {called}]"
        model = site.name_of("keras.Model")
        return Replacement(f"lambda values, model={model}({model_inputs}, {model_outputs}): {result}")


def _is_phase(site: Site, node: ast.expr) -> bool:
    return isinstance(node, ast.Call) and site.name(node.func) == _PHASE


def _split_phase(site: Site, inputs: ast.expr | None) -> tuple[bool, ast.expr | None]:
    """Whether the last input is the learning phase, and the inputs: a list that may still hold it, or what precedes."""
    if isinstance(inputs, ast.BinOp):
        last = inputs.right
        alone = isinstance(last, ast.List) and len(last.elts) == 1 and _is_phase(site, last.elts[0])
        return (True, inputs.left) if alone else (False, None)
    if not isinstance(inputs, ast.List):
        return False, inputs
    phases = [_is_phase(site, element) for element in inputs.elts]
    if all(phases) or any(phases[:-1]):
        return False, None
    return phases[-1], inputs


_SETUP = (
    "import keras\nimport numpy as np\nfrom keras import backend as K\nfrom keras.layers import Dense, Input\n"
    "a = Input((3,))\nb = Dense(2)(a)\n"
)

rule = BackendFunction(
    applies_to=">=3.0",
    reason="Keras 3 has no backend.function; a model of the same inputs and outputs computes it, and is told whether "
    "it is trained.",
    documentation="https://keras.io/api/models/model/",
    gone=frozenset({"keras.backend.function"}),
    examples=(
        Example(
            setup=_SETUP,
            before="f = K.function([a], [b])\nprint(f([np.ones((1, 3))])[0])",
            after="f = lambda values, model=keras.Model(a, b): [model(values[0]).numpy()]\n"
            "print(f([np.ones((1, 3))])[0])",
        ),
        Example(
            setup=_SETUP,
            before="f = K.function([a, K.learning_phase()], [b, b])\nprint(f([np.ones((1, 3)), 0]))",
            after="f = lambda values, model=keras.Model(a, [b, b]): "
            "[value.numpy() for value in model(values[0], training=bool(values[-1]))]\n"
            "print(f([np.ones((1, 3)), 0]))",
        ),
    ),
    unchanged=(
        _SETUP + "K.function([a], outputs)\n",
        _SETUP + "K.function([a], [b], updates=[])\n",
        _SETUP + "K.function([a + [K.learning_phase(), b]], outputs)\n",
    ),
)
