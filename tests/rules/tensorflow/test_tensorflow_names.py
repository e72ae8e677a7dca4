from mlemodernizer.testing import assert_rewrite, assert_unchanged


def test_seed_in_every_form_of_import() -> None:
    assert_rewrite(
        "import tensorflow\ntensorflow.set_random_seed(2)", "import tensorflow\ntensorflow.random.set_seed(2)"
    )
    assert_rewrite(
        "from tensorflow import set_random_seed as seed\nseed(2)",
        "from tensorflow.random import set_seed as seed\nseed(2)",
    )


def test_seed_of_a_graph() -> None:
    assert_rewrite(
        "import tensorflow as tf\ntf.set_random_seed(1)\ntf.placeholder(tf.float32)",
        "import tensorflow.compat.v1 as tf\ntf.disable_v2_behavior()\ntf.random.set_random_seed(1)\n"
        "tf.placeholder(tf.float32)",
    )


def test_names_inside_functions() -> None:
    assert_rewrite(
        "import tensorflow as tf\n\n\ndef loss(y):\n    return tf.log(y)\n",
        "import tensorflow as tf\n\n\ndef loss(y):\n    return tf.math.log(y)\n",
        rules=["tensorflow.renamed_names"],
    )


def test_rmsprop_for_keras() -> None:
    assert_rewrite(
        "import tensorflow as tf\nfrom tensorflow import keras\nm = keras.Sequential()\n"
        "o = tf.train.RMSPropOptimizer(learning_rate=0.01)\nm.compile(loss='mse', optimizer=o)",
        "import tensorflow as tf\nfrom tensorflow import keras\nm = keras.Sequential()\n"
        "o = tf.keras.optimizers.RMSprop(learning_rate=0.01, epsilon=1e-10)\nm.compile(loss='mse', optimizer=o)",
        rules=["tensorflow.keras_optimizers"],
    )


def test_positional_arguments_of_optimizers() -> None:
    assert_rewrite(
        "import tensorflow as tf\nm = tf.keras.Sequential()\no = tf.train.AdamOptimizer(0.1, 0.8, epsilon=1e-4)",
        "import tensorflow as tf\nm = tf.keras.Sequential()\n"
        "o = tf.keras.optimizers.Adam(learning_rate=0.1, beta_1=0.8, epsilon=1e-4)",
    )


def test_an_optimizer_that_no_keras_model_takes() -> None:
    assert_rewrite(
        "import tensorflow as tf\no = tf.train.AdamOptimizer(0.1)",
        "import tensorflow as tf\no = tf.compat.v1.train.AdamOptimizer(0.1)",
        rules=["tensorflow.renamed_names"],
    )


def test_leaves_alone() -> None:
    assert_unchanged("import numpy as tf\nx = tf.log(1)")
    assert_unchanged("import tensorflow as tf\nx = tf.math.log(tf.constant(1.0))\ntf.random.set_seed(2)")
    assert_unchanged("import math\nlog = math.log\nlog(3)")
    assert_unchanged("from tensorflow.train import Checkpoint\nCheckpoint()")
