"""tf.nn.rnn_cell and tf.contrib.rnn."""

from mlemodernizer.rewriting.kinds import Moved
from mlemodernizer.rewriting.rule import Example

_HOME = "tensorflow.python.keras.layers.legacy_rnn.rnn_cell_impl"
_CELLS = (
    "BasicLSTMCell",
    "BasicRNNCell",
    "DeviceWrapper",
    "DropoutWrapper",
    "GRUCell",
    "LSTMCell",
    "LSTMStateTuple",
    "MultiRNNCell",
    "RNNCell",
    "ResidualWrapper",
)
_MODULES = (
    "tensorflow.nn.rnn_cell",
    "tensorflow.compat.v1.nn.rnn_cell",
    "tensorflow.contrib.rnn.python.ops.rnn_cell",
    "tensorflow.contrib.rnn.python.ops.core_rnn_cell",
    "tensorflow.contrib.rnn.core_rnn_cell",
    "tensorflow.python.ops.rnn_cell",
    "tensorflow.models.rnn.rnn_cell",
)
_CONTRIB = ("tensorflow.contrib.rnn", "tensorflow.compat.v1.contrib.rnn")
_FUNCTIONS = ("static_rnn", "static_bidirectional_rnn", "static_state_saving_rnn")
_NOW = "tensorflow.compat.v1.nn"

rule = Moved(
    applies_to=">=2.16",
    reason="The cells of recurrent networks left tensorflow's public modules with Keras 2 (TensorFlow 2.16); "
    "tensorflow still holds them, unchanged, for its own use. tensorflow.contrib was removed in 2.0.",
    documentation="https://www.tensorflow.org/api_docs/python/tf/compat/v1/nn/rnn_cell",
    moves=dict.fromkeys(_MODULES, _HOME)
    | {f"{place}.{cell}": f"{_HOME}.{cell}" for place in _CONTRIB for cell in _CELLS}
    | {f"{place}.{name}": f"{_NOW}.{name}" for place in _CONTRIB for name in _FUNCTIONS}
    # where `tf` itself becomes tensorflow.compat.v1
    | {f"tensorflow.compat.v1.compat.v1.nn.{name}": f"{_NOW}.{name}" for name in _FUNCTIONS},
    unloaded=frozenset({_HOME, *(f"{_HOME}.{cell}" for cell in _CELLS)}),
    gone=frozenset(_CONTRIB),
    examples=(
        Example(
            before="import tensorflow.compat.v1 as tf\nfrom tensorflow.contrib import rnn\n"
            "cell = rnn.BasicLSTMCell(4)\ncells = tf.nn.rnn_cell.MultiRNNCell([cell])\nrun = rnn.static_rnn",
            after="from tensorflow.compat.v1.nn import static_rnn\n"
            "import tensorflow.python.keras.layers.legacy_rnn.rnn_cell_impl as rnn_cell\n"
            "import tensorflow.compat.v1 as tf\n"
            "cell = rnn_cell.BasicLSTMCell(4)\ncells = rnn_cell.MultiRNNCell([cell])\nrun = static_rnn",
            not_run="cells belong to graphs, which are not for the other examples",
        ),
        Example(
            before="from tensorflow.contrib.rnn import LSTMStateTuple",
            after="from tensorflow.python.keras.layers.legacy_rnn.rnn_cell_impl import LSTMStateTuple",
        ),
    ),
    unchanged=(
        "import tensorflow as tf\ntf.keras.layers.LSTMCell(4)\n",
        "import tensorflow.compat.v1 as tf\ntf.nn.dynamic_rnn(cell, x)\n",
    ),
)
