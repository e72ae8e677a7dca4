"""random_normal(std=)."""

from mlemodernizer.rewriting.kinds import Keywords
from mlemodernizer.rewriting.rule import Example

rule = Keywords(
    applies_to=">=2.0",
    reason="The argument std of the backend's random_normal is called stddev since Keras 2.0.",
    documentation="https://github.com/keras-team/keras/wiki/Keras-2.0-release-notes",
    functions=("keras.backend.random_normal",),
    renamed={"std": "stddev"},
    examples=(
        Example(
            setup="from tensorflow.keras import backend as K\n",
            before="K.random_normal(shape=(2, 2), mean=0.0, std=0.1)",
            after="K.random_normal(shape=(2, 2), mean=0.0, stddev=0.1)",
        ),
    ),
    unchanged=("def random_normal(std):\n    return std\n\n\nrandom_normal(std=1)\n",),
)
