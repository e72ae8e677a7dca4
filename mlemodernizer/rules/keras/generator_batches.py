"""Generators that yield lists."""

from __future__ import annotations

import ast
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site

_REFUSED = "must contain objects that are subclass of `tf.TypeSpec` but found <class 'list'>"


@dataclass(frozen=True, kw_only=True)
class GeneratorBatches(Rule):
    """``yield [a, b], y`` → ``yield (a, b), y``, where a fit has refused it."""

    @property
    def node_types(self) -> tuple[type[ast.AST], ...]:
        return (ast.Yield,)

    def rewrite(self, site: Site) -> Replacement | None:
        node = site.node
        if not isinstance(node, ast.Yield) or _REFUSED not in site.failure[1]:
            return None
        parts = node.value.elts if isinstance(node.value, ast.Tuple | ast.List) else []
        texts = [_as_tuple(site, part) for part in parts]
        if not parts or texts == [site.text(part) for part in parts]:
            return None
        return Replacement(f"yield {', '.join(texts)}")


def _as_tuple(site: Site, node: ast.expr) -> str:
    text = site.text(node)
    if isinstance(node, ast.List):
        return f"({text[1:-1].rstrip().rstrip(',')}{',' if len(node.elts) == 1 else ''})"
    return f"tuple({text})" if site.type_of(node) == "builtins.list" else text


_SETUP = (
    "import numpy as np\nfrom keras.models import Model\nfrom keras.layers import Dense, Input, concatenate\n"
    "a, b = Input((1,)), Input((1,))\nmodel = Model([a, b], Dense(1)(concatenate([a, b])))\n"
    "model.compile('sgd', 'mse')\nx, y = np.ones((4, 1)), np.ones(4)\n\n\n"
)

rule = GeneratorBatches(
    applies_to=">=3.0",
    after_failure=True,
    reason="Keras 3 takes the parts of a batch from a generator as a tuple only, no longer as a list.",
    documentation="https://keras.io/api/models/model_training_apis/#fit-method",
    examples=(
        Example(
            setup=_SETUP,
            before="def batches():\n    for _ in range(3):\n        yield [x, x], y\n\n\nmodel.fit(batches())",
            after="def batches():\n    for _ in range(3):\n        yield (x, x), y\n\n\nmodel.fit(batches())",
            failure=("TypeError", f"`output_signature` {_REFUSED} which is not."),
        ),
    ),
    unchanged=(_SETUP + "def batches():\n    while True:\n        yield [x, x], y\n",),
)
