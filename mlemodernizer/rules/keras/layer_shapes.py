"""layer.output_shape, layer.input_shape and what they are at a node."""

from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site

_LAYER, _MODEL = "keras.layers.Layer", "keras.Model"
_SHAPES = ("output_shape", "input_shape")
_AT_NODE = ("get_output_shape_at", "get_input_shape_at", "get_output_at", "get_input_at")


@dataclass(frozen=True, kw_only=True)
class LayerShapes(Rule):
    """``layer.output_shape`` → ``layer.output.shape``, and ``layer.get_output_at(0)`` → ``layer.output``."""

    @property
    def targets(self) -> Iterable[str]:
        shapes = (f"{_LAYER}.{name}" for name in _SHAPES)
        return (*shapes, *(f"{owner}.{name}" for owner in (_LAYER, _MODEL) for name in _AT_NODE))

    def rewrite(self, site: Site) -> Replacement | None:
        owner = site.receiver
        if owner is None:
            return None
        kind, _, name = site.dotted.rpartition(".")
        if name in _AT_NODE and (not site.is_call or site.literal(site.argument("node_index", 0)) != 0):
            return None
        side, _, rest = name.removeprefix("get_").removesuffix("_at").partition("_")
        if kind == _MODEL:
            return Replacement(f"{site.text(owner)}.{side}{'_shape' if rest else ''}")
        return Replacement(f"{site.text(owner)}.{side}{'.shape' if rest else ''}")


rule = LayerShapes(
    applies_to=">=3.0",
    reason="Layers have no input_shape and output_shape in Keras 3; the tensors that go in and come out have a shape.",
    documentation="https://keras.io/api/layers/base_layer/",
    examples=(
        Example(
            setup=(
                "from keras.models import Sequential\nfrom keras.layers import Dense, Input\n"
                "model = Sequential([Input((3,)), Dense(2, name='last')])\n"
            ),
            before="for layer in model.layers:\n    print(layer.name, layer.input_shape, layer.output_shape)\n"
            "print(model.get_layer('last').output_shape[1:], model.output_shape)",
            after="for layer in model.layers:\n    print(layer.name, layer.input.shape, layer.output.shape)\n"
            "print(model.get_layer('last').output.shape[1:], model.output_shape)",
        ),
        Example(
            setup=(
                "from keras.models import Model\nfrom keras.layers import Dense, Input\n"
                "x = Input((3,))\nmodel = Model(x, Dense(2)(x))\n"
            ),
            before="print(model.get_output_shape_at(0), model.layers[1].get_output_at(0))",
            after="print(model.output_shape, model.layers[1].output)",
        ),
    ),
    unchanged=(
        "from keras.models import Sequential\nfrom keras.layers import Dense\n"
        "model = Sequential([Dense(1)])\nmodel.build((None, 2))\nprint(model.output_shape, model.input_shape)\n",
        "from keras.layers import Dense\nlayer = Dense(1)\nlayer.get_output_at(1)\n",
    ),
)
