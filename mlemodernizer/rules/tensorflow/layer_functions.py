"""tensorflow.layers.batch_normalization, of which tensorflow holds nothing any more."""

from mlemodernizer.model.patch import Semantics
from mlemodernizer.rewriting.definitions import filled
from mlemodernizer.rewriting.kinds import LocalDefinitions
from mlemodernizer.rewriting.rule import Example

_V1 = "tensorflow.compat.v1"
_NAME = "batch_normalization"
_SOURCE = """
def batch_normalization(inputs, axis=-1, momentum=0.99, epsilon=1e-3, center=True, scale=True, training=False,
                        trainable=True, name=None, reuse=None):
    with $tf.variable_scope(name, default_name="batch_normalization", reuse=reuse):
        def variable(kind, initializer, trainable):
            return $tf.get_variable(kind, inputs.shape[-1:], initializer=initializer(), trainable=trainable)

        gamma = variable("gamma", $tf.ones_initializer, trainable) if scale else None
        beta = variable("beta", $tf.zeros_initializer, trainable) if center else None
        moving_mean = variable("moving_mean", $tf.zeros_initializer, False)
        moving_variance = variable("moving_variance", $tf.ones_initializer, False)
        mean, variance = $tf.nn.moments(inputs, list(range(len(inputs.shape) - 1)))
        training = $tf.cast(training, $tf.bool)
        count = $tf.cast($tf.size(inputs) / $tf.size(mean), $tf.float32)
        seen = variance * count / (count - 1) if len(inputs.shape) == 4 else variance
        for moving, new in ((moving_mean, mean), (moving_variance, seen)):
            step = $tf.cast(training, $tf.float32) * (1 - momentum) * (moving - new)
            $tf.add_to_collection($tf.GraphKeys.UPDATE_OPS, $tf.assign_sub(moving, step))
        mean, variance = $tf.cond(
            training, lambda: (mean, variance), lambda: (moving_mean + 0.0, moving_variance + 0.0)
        )
        return $tf.nn.batch_normalization(inputs, mean, variance, beta, gamma, epsilon)
"""

rule = LocalDefinitions(
    applies_to=">=2.16",
    reason="tensorflow.compat.v1.layers went with Keras 2 (TensorFlow 2.16): what this function did is defined here.",
    documentation="https://www.tensorflow.org/api_docs/python/tf/compat/v1/layers/batch_normalization",
    semantics=Semantics.EQUIVALENT,
    sources={f"{_V1}.layers.{_NAME}": (_SOURCE,)},
    uses={"tf": _V1},
    examples=(
        Example(
            setup="import tensorflow.compat.v1 as tf\ntf.disable_v2_behavior()\n"
            "x = tf.placeholder(tf.float32, [None, 4, 2])\n",
            before="y = tf.layers.batch_normalization(x, training=True)",
            after=f"\n\n{filled(_SOURCE, {'tf': 'tf'})}\n\n\ny = batch_normalization(x, training=True)",
            not_run="it would switch the other examples, in the same process, to graphs; a test of its own runs it",
        ),
    ),
    unchanged=(
        "import tensorflow as tf\ntf.keras.layers.Dense(3)\n",
        "import tensorflow.compat.v1 as tf\ntf.disable_v2_behavior()\nbatch_normalization = 1\n"
        "tf.layers.batch_normalization(x)\n",
    ),
)
