"""The short names of the loss functions."""

from mlemodernizer.rewriting.kinds import Moved
from mlemodernizer.rewriting.rule import Example

_NAMES = ["mse", "MSE", "mae", "MAE", "mape", "MAPE", "msle", "MSLE", "kullback_leibler_divergence", "logcosh"]

rule = Moved(
    applies_to=">=3.0",
    reason="Keras 3 has the loss functions under their full names only; tensorflow.keras still has the short ones.",
    documentation="https://keras.io/api/losses/",
    moves={
        f"keras.{module}.{name}": f"tensorflow.keras.{module}.{name}"
        for module in ("losses", "metrics")
        for name in _NAMES
    },
    examples=(
        Example(
            before="from keras.losses import mse, binary_crossentropy",
            after="from tensorflow.keras.losses import mse\nfrom keras.losses import binary_crossentropy",
        ),
    ),
    unchanged=(
        "import tensorflow as tf\nprint(tf.keras.losses.mse, tf.keras.metrics.mae)\n",
        "from keras.losses import mean_squared_error\n",
    ),
)
