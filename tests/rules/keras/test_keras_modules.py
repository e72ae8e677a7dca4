from mlemodernizer.testing import assert_rewrite, assert_unchanged


def test_np_utils_is_kept_where_its_name_is_taken() -> None:
    assert_rewrite(
        ["from sklearn import utils\nfrom keras.utils import np_utils", "y = np_utils.to_categorical([1])"],
        ["from sklearn import utils\nfrom keras import utils as np_utils", "y = np_utils.to_categorical([1])"],
        rules=["keras.np_utils"],
    )


def test_np_utils_under_an_alias_and_as_a_module() -> None:
    assert_rewrite(
        "from keras.utils import np_utils as nu\nnu.to_categorical([1])",
        "from keras import utils as nu\nnu.to_categorical([1])",
    )
    assert_rewrite("import keras.utils.np_utils as nu", "import keras.utils as nu")


def test_tensorflow_keeps_its_spelling() -> None:
    assert_rewrite(
        "from tensorflow.keras.utils import np_utils\nnp_utils.to_categorical([1])",
        "from tensorflow.keras import utils\nutils.to_categorical([1])",
    )
    assert_rewrite(
        "from tensorflow.keras.layers.core import Dense\nDense(units=3)",
        "from tensorflow.keras.layers import Dense\nDense(units=3)",
    )


def test_modules_of_layers() -> None:
    assert_rewrite(
        "from keras.layers.normalization import BatchNormalization\n"
        "from keras.layers.advanced_activations import LeakyReLU\n"
        "from keras.layers.convolutional import (Conv2D,  # twice\n    MaxPooling2D)",
        "from keras.layers import BatchNormalization\n"
        "from keras.layers import LeakyReLU\n"
        "from keras.layers import (Conv2D,  # twice\n    MaxPooling2D)",
        rules=["keras.layer_modules"],
    )


def test_engine() -> None:
    assert_rewrite("from keras.engine import Layer, Input", "from keras.layers import Layer, Input")
    assert_rewrite("from keras.engine.training import Model as M", "from keras.models import Model as M")


def test_optimizers_in_lower_case() -> None:
    assert_rewrite(
        "import keras\no = keras.optimizers.adam(lr=0.1)", "import keras\no = keras.optimizers.Adam(learning_rate=0.1)"
    )
    assert_rewrite(
        "from keras import optimizers\no = optimizers.rmsprop(0.1)",
        "from keras import optimizers\no = optimizers.RMSprop(0.1)",
    )


def test_image_generator_by_its_module() -> None:
    assert_rewrite(
        "from keras.preprocessing import image\ng = image.ImageDataGenerator()\nimage.load_img",
        "from tensorflow.keras.preprocessing.image import ImageDataGenerator\nfrom keras.preprocessing import image\n"
        "g = ImageDataGenerator()\nimage.load_img",
        rules=["keras.legacy_preprocessing"],
    )


def test_leaves_alone() -> None:
    assert_unchanged("from keras.utils import to_categorical, plot_model\nto_categorical([1])")
    assert_unchanged("import tensorflow as tf\ng = tf.keras.preprocessing.text.Tokenizer()")
    assert_unchanged("from sklearn import preprocessing\npreprocessing.image")
    assert_unchanged("optimizers = {'adam': 1}\noptimizers['adam']")
    assert_unchanged("from torch.optim import Adam\nAdam([], lr=0.1)")
    assert_unchanged("from keras.preprocessing.sequence import pad_sequences\npad_sequences([[1]])")
