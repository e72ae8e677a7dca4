"""The input of a model's first layer."""

import ast
from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site


@dataclass(frozen=True, kw_only=True)
class FirstLayerInput(Rule):
    """``model.layers[0].input`` → ``model.inputs[0]``."""

    @property
    def node_types(self) -> tuple[type[ast.AST], ...]:
        return (ast.Attribute,)

    @property
    def words(self) -> Iterable[str]:
        return ("layers",)

    def rewrite(self, site: Site) -> Replacement | None:
        node = site.node
        if not isinstance(node, ast.Attribute) or node.attr != "input" or not isinstance(node.ctx, ast.Load):
            return None
        item = node.value
        if not isinstance(item, ast.Subscript) or not isinstance(item.slice, ast.Constant) or item.slice.value != 0:
            return None
        layers = item.value
        if not isinstance(layers, ast.Attribute) or layers.attr != "layers":
            return None
        model = layers.value
        if not site.is_a(model, "keras.Model") and site.value(model) is not None:
            return None
        return Replacement(f"{site.text(model)}.inputs[0]")


_SETUP = (
    "from keras.models import Model\nfrom keras.layers import Dense, Input\n"
    "x = Input((3,))\nm = Model(x, Dense(1)(x))\n"
)

rule = FirstLayerInput(
    applies_to=">=3.0",
    reason="In Keras 3 the layer that stands for a model's input has no input of its own; the model has it.",
    documentation="https://keras.io/api/models/model/",
    examples=(
        Example(
            setup=_SETUP,
            before="part = Model(m.layers[0].input, m.layers[1].output)",
            after="part = Model(m.inputs[0], m.layers[1].output)",
        ),
    ),
    unchanged=(
        _SETUP + "print(m.layers[1].input, m.layers[0].output)\n",
        "import keras\nimport types\nnet = types.SimpleNamespace(layers=[types.SimpleNamespace(input=1)])\n"
        "print(net.layers[0].input)\n",
    ),
)
