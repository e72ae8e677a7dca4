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
    use = "def f1(y, p):\n    return K.mean(K.round(K.clip(y * p, 0, 1)), axis=-1)"
    for before, after in [
        ("import keras.backend as K", "import tensorflow.keras.backend as K"),
        ("from keras import backend as K", "from tensorflow.keras import backend as K"),
        (
            "from keras import layers, backend as K",
            "from tensorflow.keras import backend as K\nfrom keras import layers",
        ),
        ("import keras.backend.tensorflow_backend as K", "import tensorflow.keras.backend as K"),
    ]:
        assert_rewrite([before, use], [after, use])


def test_operations_by_name() -> None:
    use = "def rmse(y, p):\n    from keras.backend import mean, sqrt\n    return sqrt(mean((y - p) ** 2))"
    assert_rewrite(use, use.replace("from keras", "from tensorflow.keras"), rules=["keras.backend_functions"])
    assert_rewrite("from keras.backend import *", "from tensorflow.keras.backend import *")
    assert_rewrite(
        "import keras\nimport tensorflow as tf\nkeras.backend.clear_session()\nx = keras.backend.zeros((2, 2))",
        "import keras\nimport tensorflow as tf\nkeras.backend.clear_session()\nx = tf.keras.backend.zeros((2, 2))",
    )


def test_operations_that_are_left() -> None:
    assert_unchanged("from tensorflow.keras import backend as K\nK.sum(x)\nK.mean(x, axis=-1)")
    assert_unchanged("import tensorflow as tf\ntf.keras.backend.sum(x)")
    assert_unchanged("from keras import backend as K\nK.clear_session()\nprint(K.image_data_format(), x.sum())")
    assert_unchanged("import numpy as K\nK.sum(x)")
    without = {"keras": "3.15"}
    assert_unchanged("from keras import backend as K\nK.sum(x)", versions=without)
