"""What left tensorflow.contrib for another place: data and eager."""

from mlemodernizer.model.patch import Semantics
from mlemodernizer.rewriting.kinds import Moved
from mlemodernizer.rewriting.rule import Example

_DATA = (
    "Counter bucket_by_sequence_length dense_to_sparse_batch enumerate_dataset get_single_element group_by_window "
    "ignore_errors make_csv_dataset map_and_batch parallel_interleave prefetch_to_device rejection_resample scan "
    "shuffle_and_repeat unbatch"
)
_EAGER = {
    "GradientTape": "tensorflow.GradientTape",
    "Iterator": "builtins.iter",
    "Variable": "tensorflow.Variable",
    "custom_gradient": "tensorflow.custom_gradient",
    "defun": "tensorflow.function",
    "enable_eager_execution": "tensorflow.compat.v1.enable_eager_execution",
    "executing_eagerly": "tensorflow.executing_eagerly",
    "in_eager_mode": "tensorflow.executing_eagerly",
    "metrics.Accuracy": "tensorflow.keras.metrics.Accuracy",
    "metrics.BinaryAccuracy": "tensorflow.keras.metrics.BinaryAccuracy",
    "metrics.CategoricalAccuracy": "tensorflow.keras.metrics.CategoricalAccuracy",
    "metrics.Mean": "tensorflow.keras.metrics.Mean",
    "metrics.SparseAccuracy": "tensorflow.keras.metrics.SparseCategoricalAccuracy",
    "py_func": "tensorflow.py_function",
}

rule = Moved(
    applies_to=">=2.0",
    reason="tensorflow.contrib was removed in TensorFlow 2.0; what it had for data and for eager execution went to "
    "tensorflow itself.",
    documentation="https://www.tensorflow.org/guide/migrate",
    semantics=Semantics.EQUIVALENT,
    moves={f"tensorflow.contrib.data.{name}": f"tensorflow.data.experimental.{name}" for name in _DATA.split()}
    | {f"tensorflow.contrib.eager.{name}": new for name, new in _EAGER.items()}
    | {"tensorflow.contrib.eager.python.tfe": "tensorflow.contrib.eager"},
    gone=frozenset({"tensorflow.contrib.eager", "tensorflow.contrib.data"}),
    examples=(
        Example(
            setup="import tensorflow as tf\n",
            before="import tensorflow.contrib.eager as tfe\nw = tfe.Variable(5.0)\nmean = tfe.metrics.Mean()\n"
            "for x in tfe.Iterator(tf.data.Dataset.range(3)):\n    mean(x)",
            after="w = tf.Variable(5.0)\nmean = tf.keras.metrics.Mean()\n"
            "for x in iter(tf.data.Dataset.range(3)):\n    mean(x)",
        ),
        Example(
            setup="import tensorflow as tf\n",
            before="d = tf.data.Dataset.range(6).apply(tf.contrib.data.shuffle_and_repeat(3))",
            after="d = tf.data.Dataset.range(6).apply(tf.data.experimental.shuffle_and_repeat(3))",
        ),
    ),
    unchanged=("import tensorflow as tf\nw = tf.Variable(5.0)\n",),
)
