"""tensorflow.layers, but for batch_normalization."""

from mlemodernizer.rewriting.kinds import Moved
from mlemodernizer.rewriting.rule import Example

_HOME = "tensorflow.python.keras.legacy_tf_layers"
_MODULES = {
    "convolutional": "conv1d conv2d conv2d_transpose conv3d conv3d_transpose separable_conv1d separable_conv2d "
    "Conv1D Conv2D Conv3D Conv2DTranspose Conv3DTranspose SeparableConv1D SeparableConv2D",
    "core": "dense dropout flatten Dense Dropout Flatten",
    "pooling": "average_pooling1d average_pooling2d average_pooling3d max_pooling1d max_pooling2d max_pooling3d "
    "AveragePooling1D AveragePooling2D AveragePooling3D MaxPooling1D MaxPooling2D MaxPooling3D",
}
_MOVES = {name: f"{_HOME}.{module}.{name}" for module, names in _MODULES.items() for name in names.split()}

rule = Moved(
    applies_to=">=2.16",
    reason="tensorflow.layers went with Keras 2 (TensorFlow 2.16); tensorflow still holds these, unchanged, "
    "for its own use.",
    documentation="https://www.tensorflow.org/api_docs/python/tf/compat/v1/layers",
    moves={
        f"{home}.layers.{name}": new for home in ("tensorflow", "tensorflow.compat.v1") for name, new in _MOVES.items()
    },
    unloaded=frozenset(_MOVES.values()),
    examples=(
        Example(
            before="import tensorflow.compat.v1 as tf\nup = tf.layers.conv2d\nlayer = tf.layers.Dense(3)",
            after="import tensorflow.python.keras.legacy_tf_layers.convolutional as conv_layers\n"
            "import tensorflow.python.keras.legacy_tf_layers.core as core_layers\n"
            "import tensorflow.compat.v1 as tf\nup = conv_layers.conv2d\nlayer = core_layers.Dense(3)",
            not_run="layers belong to graphs, which are not for the other examples",
        ),
    ),
    unchanged=("import tensorflow as tf\ntf.keras.layers.Conv2DTranspose(1, 3)\n",),
)
