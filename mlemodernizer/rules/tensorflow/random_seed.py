"""set_random_seed."""

from mlemodernizer.model.patch import Semantics
from mlemodernizer.rewriting.kinds import Moved
from mlemodernizer.rewriting.rule import Example

rule = Moved(
    applies_to=">=2.0",
    reason="tensorflow.set_random_seed is called tensorflow.random.set_seed since TensorFlow 2.0.",
    documentation="https://www.tensorflow.org/api_docs/python/tf/random/set_seed",
    semantics=Semantics.EQUIVALENT,
    affects=frozenset({"scores"}),
    moves={
        "tensorflow.set_random_seed": "tensorflow.random.set_seed",
        "tensorflow.random.set_random_seed": "tensorflow.random.set_seed",
        "tensorflow.compat.v1.random.set_seed": "tensorflow.compat.v1.random.set_random_seed",
    },
    examples=(
        Example(
            before="from tensorflow import set_random_seed\nset_random_seed(2)",
            after="from tensorflow.random import set_seed\nset_seed(2)",
        ),
        Example(
            setup="import tensorflow as tf\n",
            before="tf.set_random_seed(2)",
            after="tf.random.set_seed(2)",
        ),
    ),
    unchanged=("import tensorflow as tf\ntf.random.set_seed(2)\n",),
)
