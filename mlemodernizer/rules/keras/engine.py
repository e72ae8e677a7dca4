"""keras.engine."""

from mlemodernizer.rewriting.kinds import Moved
from mlemodernizer.rewriting.rule import Example

rule = Moved(
    applies_to=">=2.4",
    reason="keras.engine is private since Keras 2.4; its classes are reached through keras.layers and keras.models.",
    documentation="https://keras.io/api/layers/base_layer/",
    moves={
        f"keras.engine{module}.{name}": target
        for name, target in {
            "Input": "keras.layers.Input",
            "InputLayer": "keras.layers.InputLayer",
            "InputSpec": "keras.layers.InputSpec",
            "Layer": "keras.layers.Layer",
            "Model": "keras.models.Model",
            "get_source_inputs": "keras.utils.get_source_inputs",
        }.items()
        for module in ("", ".topology", ".training", ".base_layer", ".input_layer", ".input_spec")
    },
    examples=(
        Example(
            before="from keras.engine.topology import Layer, InputSpec",
            after="from keras.layers import Layer, InputSpec",
        ),
    ),
    unchanged=("from keras.layers import Layer\n\nclass Scaled(Layer):\n    pass\n",),
)
