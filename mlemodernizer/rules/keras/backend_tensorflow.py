"""K.tf."""

from mlemodernizer.rewriting.kinds import Moved
from mlemodernizer.rewriting.rule import Example

rule = Moved(
    applies_to=">=2.4",
    reason="keras.backend does not let tensorflow be reached through it since Keras 2.4.",
    documentation="https://keras.io/api/utils/backend_utils/",
    moves={"keras.backend.tf": "tensorflow"},
    examples=(
        Example(
            setup="import tensorflow as tf\nfrom keras import backend as K\n",
            before="print(K.tf.reduce_sum([1, 2]), K.floatx())",
            after="print(tf.reduce_sum([1, 2]), K.floatx())",
        ),
    ),
    unchanged=("from tensorflow.keras import backend as K\nprint(K.floatx())\n",),
)
