from mlemodernizer.testing import assert_rewrite, assert_unchanged


def test_layers_of_keras_1() -> None:
    assert_rewrite(
        "from keras.models import Sequential\nfrom keras.layers import Dense\nm = Sequential()\n"
        "m.add(Dense(output_dim=6, init='uniform',  # hidden\n            activation='relu', input_dim=11))",
        "from keras.models import Sequential\nfrom keras.layers import Dense\nm = Sequential()\n"
        "m.add(Dense(units=6, kernel_initializer='uniform',  # hidden\n            activation='relu', input_dim=11))",
        rules=["keras.dense_keywords"],
    )


def test_old_module_and_old_keyword_at_once() -> None:
    assert_rewrite(
        "from keras.layers.core import Dropout\nDropout(p=0.5)",
        "from keras.layers import Dropout\nDropout(rate=0.5)",
        rules=["keras.dense_keywords", "keras.layer_modules"],
    )


def test_fit_of_a_model_from_a_function() -> None:
    assert_rewrite(
        "from keras.models import Sequential\n\n\ndef build():\n    m = Sequential()\n    return m\n\n\n"
        "net = build()\nnet.fit([1], [2], nb_epoch=3)",
        "from keras.models import Sequential\n\n\ndef build():\n    m = Sequential()\n    return m\n\n\n"
        "net = build()\nnet.fit([1], [2], epochs=3)",
        rules=["keras.fit_keywords"],
    )


def test_fit_of_a_functional_model() -> None:
    assert_rewrite(
        "from tensorflow.keras.models import Model\nm = Model(input=1, output=2)\nm.fit([1], [2], nb_epoch=3)",
        "from tensorflow.keras.models import Model\nm = Model(inputs=1, outputs=2)\nm.fit([1], [2], epochs=3)",
    )


def test_optimizers() -> None:
    assert_rewrite(
        "import keras\no = keras.optimizers.SGD(lr=0.1, decay=0., momentum=0.9)",
        "import keras\no = keras.optimizers.SGD(learning_rate=0.1, momentum=0.9)",
        rules=["keras.optimizer_learning_rate"],
    )
    assert_rewrite(
        "import tensorflow as tf\no = tf.keras.optimizers.Adam(lr=r, **more)",
        "import tensorflow as tf\no = tf.keras.optimizers.Adam(learning_rate=r, **more)",
    )


def test_decay() -> None:
    assert_rewrite(
        "from tensorflow.keras.optimizers import Adam\nn = 9\no = Adam(0.1, decay=0.1 / n)",
        "from tensorflow.keras.optimizers.schedules import InverseTimeDecay\n"
        "from tensorflow.keras.optimizers import Adam\nn = 9\n"
        "o = Adam(InverseTimeDecay(0.1, decay_steps=1, decay_rate=0.1 / n))",
        rules=["keras.optimizer_decay"],
    )


def test_convolutions() -> None:
    assert_rewrite(
        "from keras.layers.convolutional import Convolution2D\nn = 8\n"
        "Convolution2D(n, n, n, border_mode='same', dim_ordering='th')",
        "from keras.layers import Convolution2D\nn = 8\n"
        "Convolution2D(n, (n, n), padding='same', data_format=\"channels_first\")",
    )


def test_leaves_alone() -> None:
    assert_unchanged("model.fit(x, y, nb_epoch=3)")
    assert_unchanged("from sklearn.svm import SVC\nSVC().fit([1], nb_epoch=3)")
    assert_unchanged("from keras.layers import Dense\nDense(3, **{'init': 'uniform'})")
    assert_unchanged("from keras.layers import Conv2D\nConv2D(8, 3, 3)")
    assert_unchanged("from tensorflow.keras.layers import Convolution2D\nConvolution2D(8, 3, 3)")
    assert_unchanged("from keras.optimizers import SGD\nm.optimizer.lr = 3\nSGD(learning_rate=0.1, decay=1e-6)")
    assert_unchanged("from keras.optimizers import SGD\nSGD(decay=1e-6)")
    assert_unchanged("class Dropout:\n    pass\n\n\nDropout(p=3)")
    assert_unchanged("from torch.nn import Dropout\nDropout(p=0.5)")
