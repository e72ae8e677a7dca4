from mlemodernizer.testing import assert_rewrite, assert_unchanged, rewritten


def test_session_for_the_graphics_card() -> None:
    result = rewritten(
        "import tensorflow as tf\nfrom keras.backend.tensorflow_backend import set_session",
        "config = tf.ConfigProto()\nconfig.gpu_options.allow_growth = True\nset_session(tf.Session(config=config))",
    )
    assert not result.failures
    assert [c.source for c in result.notebook.cells] == [
        "import tensorflow as tf\n",
        "config = tf.compat.v1.ConfigProto()\nconfig.gpu_options.allow_growth = True\n",
    ]


def test_session_that_is_used_is_left() -> None:
    assert_unchanged("from keras import backend as K\ns = K.get_session()")
    assert_unchanged("from airflow import set_session\nset_session(1)")


def test_operations_in_a_loss() -> None:
    assert_rewrite(
        ["import keras.backend as K", "def f1(y, p):\n    return K.mean(K.round(K.clip(y * p, 0, 1)), axis=-1)"],
        [
            "import keras.backend as K",
            "import keras.ops as ops\ndef f1(y, p):\n    return ops.mean(ops.round(ops.clip(y * p, 0, 1)), axis=-1)",
        ],
        rules=["keras.backend_functions"],
    )


def test_operations_that_are_left() -> None:
    assert_unchanged("from tensorflow.keras import backend as K\nK.sum(x)\nK.mean(x, axis=-1)")
    assert_unchanged("import tensorflow as tf\ntf.keras.backend.sum(x)")
    assert_unchanged("from keras import backend as K\nK.clip(x, min_value=0, max_value=1)\nK.relu(x, 0.1)\nK.sum(*x)")
    assert_unchanged("import numpy as K\nK.sum(x)")
