"""layer.output_shape and layer.input_shape."""

from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site

_LAYER = "keras.layers.Layer"


@dataclass(frozen=True, kw_only=True)
class LayerShapes(Rule):
    """``layer.output_shape`` → ``layer.output.shape``."""

    @property
    def targets(self) -> Iterable[str]:
        return (f"{_LAYER}.output_shape", f"{_LAYER}.input_shape", f"{_LAYER}.get_output_shape_at")

    def rewrite(self, site: Site) -> Replacement | None:
        owner = site.receiver
        if owner is None:
            return None
        if not site.is_call:
            side = site.dotted.rpartition(".")[2].partition("_")[0]
            return Replacement(f"{site.text(owner)}.{side}.shape")
        return Replacement(f"{site.text(owner)}.output.shape") if site.literal(site.argument("", 0)) == 0 else None


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
    ),
    unchanged=(
        "from keras.models import Sequential\nfrom keras.layers import Dense\n"
        "model = Sequential([Dense(1)])\nmodel.build((None, 2))\nprint(model.output_shape, model.input_shape)\n",
    ),
)
