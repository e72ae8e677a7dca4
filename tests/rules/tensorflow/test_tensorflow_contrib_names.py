"""Eager execution with TensorFlow 1."""

from mlemodernizer.testing import assert_rewrite, assert_unchanged


def test_every_form_of_the_import() -> None:
    for bound in [
        "import tensorflow.contrib.eager as tfe",
        "from tensorflow.contrib import eager as tfe",
        "from tensorflow.contrib.eager.python import tfe",
    ]:
        assert_rewrite(
            f"import tensorflow as tf\n{bound}\nw = tfe.Variable(3.0)",
            "import tensorflow as tf\nw = tf.Variable(3.0)",
            rules=["tensorflow.contrib_names"],
        )


def test_steps_of_an_optimizer_of_keras() -> None:
    setup = "import tensorflow as tf\nfrom tensorflow import keras\nmodel = keras.Sequential()\n"
    assert_rewrite(
        setup + "opt = tf.train.GradientDescentOptimizer(0.1)\nfor x in y:\n"
        "    opt.apply_gradients(zip(g, v), global_step=tf.train.get_global_step())",
        setup + "opt = tf.keras.optimizers.SGD(0.1)\nfor x in y:\n"
        "    opt.apply_gradients(zip(g, v))\n    tf.compat.v1.train.get_global_step().assign_add(1)",
    )


def test_left_alone() -> None:
    assert_unchanged("from tensorflow.contrib import crf\ncrf.crf_log_likelihood(a, b, c)")
    assert_unchanged("opt.apply_gradients(g, global_step=step)")
