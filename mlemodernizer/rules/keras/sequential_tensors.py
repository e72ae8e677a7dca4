"""The input and the output of a Sequential model."""

import ast
from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site


@dataclass(frozen=True, kw_only=True)
class SequentialTensors(Rule):
    """``model.input`` → ``model.inputs[0]``."""

    @property
    def targets(self) -> Iterable[str]:
        return ("keras.Sequential.input", "keras.Sequential.output")

    def rewrite(self, site: Site) -> Replacement | None:
        if not isinstance(site.node, ast.Attribute) or not isinstance(site.node.ctx, ast.Load):
            return None
        return Replacement(f"{site.text()}s[0]")


rule = SequentialTensors(
    applies_to=">=3.0",
    reason="In Keras 3 a Sequential model that was never called as a layer has no input and output, but inputs and "
    "outputs.",
    documentation="https://keras.io/api/models/sequential/",
    examples=(
        Example(
            setup=(
                "from keras.models import Model, Sequential\nfrom keras.layers import Dense, Input\n"
                "first = Sequential()\nfirst.add(Dense(2, input_dim=3))\n"
            ),
            before="second = Model(inputs=first.input, outputs=Dense(1)(first.output))",
            after="second = Model(inputs=first.inputs[0], outputs=Dense(1)(first.outputs[0]))",
        ),
    ),
    unchanged=(
        "from keras.models import Model\nfrom keras.layers import Dense, Input\nx = Input((3,))\n"
        "m = Model(x, Dense(1)(x))\nprint(m.input, m.layers[-1].output)\n",
    ),
)
