"""keras.backend.gradients."""

from mlemodernizer.rewriting.kinds import LocalDefinitions
from mlemodernizer.rewriting.rule import Example
from mlemodernizer.rules.keras._symbolic import GRADIENTS

_SOURCE = '''
def gradients(loss, variables):
    """keras.backend.gradients: of a loss, with respect to tensors of the model that gives it."""

    class Gradient($keras.layers.Layer):
        def __init__(self, tensor):
            super().__init__()
            self.rest = $keras.Model(tensor, loss)

        def call(self, tensor):
            with $tensorflow.GradientTape() as tape:
                tape.watch(tensor)
                value = self.rest(tensor)
            return tape.gradient(value, tensor)

    tensors = variables if isinstance(variables, (list, tuple)) else [variables]
    return [Gradient(tensor)(tensor) for tensor in tensors]
'''

_SETUP = (
    "import keras\nimport tensorflow as tf\nfrom tensorflow.keras import backend as K\n"
    "x = keras.layers.Input((4,))\ny = keras.layers.Dense(2)(x)\n"
)

rule = LocalDefinitions(
    applies_to=">=3.0",
    reason="Models of Keras 3 are no graphs of TensorFlow, of which keras.backend.gradients takes gradients; this "
    "layer computes them.",
    documentation="https://www.tensorflow.org/guide/autodiff",
    sources={GRADIENTS: (_SOURCE,)},
    uses={"keras": "keras", "tensorflow": "tensorflow"},
    examples=(
        Example(
            setup=_SETUP,
            before="grads = K.gradients(K.mean(y), x)[0]\nprint(keras.Model(x, grads).predict([[1, 2, 3, 4]]))",
            after="\n\n"
            + _SOURCE.strip().replace("$keras", "keras").replace("$tensorflow", "tf")
            + "\n\n\ngrads = gradients(keras.ops.mean(y), x)[0]\nprint(keras.Model(x, grads).predict([[1, 2, 3, 4]]))",
            not_run="a test of its own runs it",
        ),
    ),
    unchanged=(
        "import tensorflow.compat.v1 as tf\ntf.disable_v2_behavior()\ntf.gradients(loss, x)\n",
        _SETUP + "gradients = 1\nK.gradients(y, x)\n",
    ),
)
