"""Losses of sequences, projected cells, batch normalization and dropout of tensorflow.contrib."""

from mlemodernizer.rewriting.definitions import filled
from mlemodernizer.rewriting.kinds import LocalDefinitions
from mlemodernizer.rewriting.rule import Example

_BY_EXAMPLE = '''
def sequence_loss_by_example(logits, targets, weights, average_across_timesteps=True, softmax_loss_function=None):
    """The weighted cross-entropy of each sequence; logits, targets and weights are lists with an element a step."""
    entropy = softmax_loss_function or $tf.nn.sparse_softmax_cross_entropy_with_logits
    steps = [
        entropy(labels=$tf.reshape(target, [-1]), logits=logit) * weight
        for logit, target, weight in zip(logits, targets, weights)
    ]
    total = $tf.add_n(steps)
    return total / ($tf.add_n(weights) + 1e-12) if average_across_timesteps else total
'''
_SEQUENCE = '''
def sequence_loss(logits, targets, weights, average_across_timesteps=True, average_across_batch=True,
                  softmax_loss_function=None, name=None):
    """The weighted cross-entropy of sequences, averaged over the steps, the batch or both."""
    entropy = softmax_loss_function or $tf.nn.sparse_softmax_cross_entropy_with_logits
    flat = entropy(labels=$tf.reshape(targets, [-1]), logits=$tf.reshape(logits, [-1, $tf.shape(logits)[2]]))
    losses = $tf.reshape(flat, $tf.shape(logits)[:2]) * weights
    if not (average_across_timesteps or average_across_batch):
        return losses
    axis = None if average_across_timesteps and average_across_batch else 1 if average_across_timesteps else 0
    return $tf.reduce_sum(losses, axis) / ($tf.reduce_sum(weights, axis) + 1e-12)
'''
_PROJECTION = '''
class OutputProjectionWrapper:
    """A cell of a recurrent network whose outputs go through a dense layer."""

    def __init__(self, cell, output_size, activation=None, reuse=None):
        self.cell, self.output_size, self.activation, self.reuse = cell, output_size, activation, reuse
        self.state_size, self.zero_state = cell.state_size, cell.zero_state

    def __call__(self, inputs, state, scope=None):
        with $tf.variable_scope(scope or "output_projection_wrapper", reuse=self.reuse):
            outputs, state = self.cell(inputs, state)
            kernel = $tf.get_variable("kernel", [int(outputs.shape[-1]), self.output_size], outputs.dtype)
            zeros = $tf.zeros_initializer()
            outputs = $tf.matmul(outputs, kernel) + $tf.get_variable("bias", [self.output_size], outputs.dtype, zeros)
            return outputs if self.activation is None else self.activation(outputs), state
'''
_BATCH_NORM = '''
def contrib_batch_norm(inputs, decay=0.999, center=True, scale=False, epsilon=0.001, activation_fn=None,
                       updates_collections="update_ops", is_training=True, reuse=None, trainable=True, scope=None,
                       fused=None):
    """Normalizes a batch; without a collection of updates, the moving averages are brought up to date at once."""
    with $tf.variable_scope(scope, default_name="BatchNorm", reuse=reuse):
        def variable(name, initializer, trainable):
            return $tf.get_variable(name, inputs.shape[-1:], initializer=initializer(), trainable=trainable)

        beta = variable("beta", $tf.zeros_initializer, trainable) if center else None
        gamma = variable("gamma", $tf.ones_initializer, trainable) if scale else None
        moving_mean = variable("moving_mean", $tf.zeros_initializer, False)
        moving_variance = variable("moving_variance", $tf.ones_initializer, False)
        mean, variance = $tf.nn.moments(inputs, list(range(len(inputs.shape) - 1)))
        count = $tf.cast($tf.size(inputs) / $tf.size(mean), $tf.float32)
        seen = variance * count / (count - 1) if len(inputs.shape) in (2, 4) else variance
        training = $tf.cast(is_training, $tf.bool)
        rate = $tf.cast(training, $tf.float32) * (1 - decay)
        pairs = (moving_mean, mean), (moving_variance, seen)
        updates = [$tf.assign_sub(moving, rate * (moving - new)) for moving, new in pairs]
        for update in updates if updates_collections else ():
            $tf.add_to_collection(updates_collections, update)
        with $tf.control_dependencies([] if updates_collections else updates):
            mean, variance = $tf.cond(
                training, lambda: (mean, variance), lambda: (moving_mean + 0.0, moving_variance + 0.0)
            )
            outputs = $tf.nn.batch_normalization(inputs, mean, variance, beta, gamma, epsilon)
        return outputs if activation_fn is None else activation_fn(outputs)
'''
_DROPOUT = """
def contrib_dropout(inputs, keep_prob=0.5, noise_shape=None, is_training=True, seed=None, scope=None):
    rate = (1 - keep_prob) * $tf.cast(is_training, $tf.float32)
    return $tf.nn.dropout(inputs, noise_shape=noise_shape, seed=seed, name=scope, rate=rate)
"""
_CONTRIB = ("tensorflow.contrib", "tensorflow.compat.v1.contrib")
_SOURCES = {
    "legacy_seq2seq.sequence_loss_by_example": _BY_EXAMPLE,
    "seq2seq.sequence_loss": _SEQUENCE,
    "rnn.OutputProjectionWrapper": _PROJECTION,
    "layers.batch_norm": _BATCH_NORM,
    "layers.dropout": _DROPOUT,
}
_SHOWN = filled(_SEQUENCE, {"tf": "tf"})

rule = LocalDefinitions(
    applies_to=">=2.0",
    reason="tensorflow.contrib was removed in TensorFlow 2.0; what this did there is defined here.",
    documentation="https://www.tensorflow.org/guide/migrate",
    sources={f"{contrib}.{name}": (source,) for contrib in _CONTRIB for name, source in _SOURCES.items()},
    uses={"tf": "tensorflow.compat.v1"},
    gone=frozenset(f"{contrib}.{name}" for contrib in _CONTRIB for name in (*_SOURCES, "legacy_seq2seq", "seq2seq")),
    examples=(
        Example(
            setup="import tensorflow.compat.v1 as tf\n",
            before="loss = tf.contrib.seq2seq.sequence_loss(tf.zeros([1, 3, 4]), [[1, 2, 3]], tf.ones([1, 3]))",
            after=f"\n\n{_SHOWN}\n\n\nloss = sequence_loss(tf.zeros([1, 3, 4]), [[1, 2, 3]], tf.ones([1, 3]))",
        ),
    ),
    unchanged=(
        "import tensorflow.compat.v1 as tf\ntf.nn.dynamic_rnn(cell, x)\n",
        "import tensorflow as tf\nsequence_loss = 1\ntf.contrib.seq2seq.sequence_loss(a, b, c)\n",
    ),
)
