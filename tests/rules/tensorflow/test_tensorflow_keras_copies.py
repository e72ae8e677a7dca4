"""Other places under which tensorflow had Keras."""

import pytest

from mlemodernizer.testing import assert_rewrite, assert_unchanged


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("from tensorflow.python import keras\nkeras.Model", "from tensorflow import keras\nkeras.Model"),
        ("from tensorflow.contrib import keras\nkeras.Model", "from tensorflow import keras\nkeras.Model"),
        (
            "import tensorflow.python.keras.backend as K\nK.floatx()",
            "import tensorflow.keras.backend as K\nK.floatx()",
        ),
        (
            "from tensorflow.python.keras.models import (\n    Model,  # one\n    Sequential)",
            "from tensorflow.keras.models import (\n    Model,  # one\n    Sequential)",
        ),
        (
            "from tensorflow.contrib.keras.python.keras.layers import Dense",
            "from tensorflow.keras.layers import Dense",
        ),
        (
            "import tensorflow as tf\nlayers = tf.contrib.keras.layers\nd = layers.Dense(2)",
            "import tensorflow as tf\nlayers = tf.keras.layers\nd = layers.Dense(2)",
        ),
    ],
)
def test_the_public_one(before: str, after: str) -> None:
    assert_rewrite(before, after)


def test_left_alone() -> None:
    assert_unchanged("from tensorflow.python.keras.layers.legacy_rnn import rnn_cell_impl")
    assert_unchanged("from tensorflow.python import pywrap_tensorflow")
    assert_unchanged("import tensorflow as tf\ntf.keras.layers.Dense(3)")
    assert_unchanged("from keras.layers import Dense")
