"""Losses of sequences and projected cells of tensorflow.contrib."""

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
_CONTRIB = ("tensorflow.contrib", "tensorflow.compat.v1.contrib")
_SOURCES = {
    "legacy_seq2seq.sequence_loss_by_example": _BY_EXAMPLE,
    "seq2seq.sequence_loss": _SEQUENCE,
    "rnn.OutputProjectionWrapper": _PROJECTION,
}
_SHOWN = _SEQUENCE.strip().replace("$tf", "tf")

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
