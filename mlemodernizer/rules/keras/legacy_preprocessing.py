"""keras.preprocessing."""

from mlemodernizer.rewriting.kinds import Moved
from mlemodernizer.rewriting.rule import Example

_GONE = {
    "image": (
        *("DirectoryIterator", "ImageDataGenerator", "Iterator", "NumpyArrayIterator", "apply_affine_transform"),
        *("apply_brightness_shift", "apply_channel_shift", "random_brightness", "random_channel_shift"),
        *("random_rotation", "random_shear", "random_shift", "random_zoom"),
    ),
    "sequence": ("TimeseriesGenerator", "make_sampling_table", "skipgrams"),
}

rule = Moved(
    applies_to=">=3.0",
    reason="Keras 3 has no ImageDataGenerator, Tokenizer and TimeseriesGenerator; tensorflow.keras still offers them.",
    documentation="https://www.tensorflow.org/api_docs/python/tf/keras/preprocessing/image/ImageDataGenerator",
    moves={
        "keras.preprocessing.text": "tensorflow.keras.preprocessing.text",
        **{
            f"keras.preprocessing.{module}.{name}": f"tensorflow.keras.preprocessing.{module}.{name}"
            for module, names in _GONE.items()
            for name in names
        },
    },
    examples=(
        Example(
            before="from keras.preprocessing.image import ImageDataGenerator, load_img",
            after=(
                "from tensorflow.keras.preprocessing.image import ImageDataGenerator\n"
                "from keras.preprocessing.image import load_img"
            ),
        ),
        Example(
            before="from keras.preprocessing.text import Tokenizer\nt = Tokenizer(num_words=10)",
            after="from tensorflow.keras.preprocessing.text import Tokenizer\nt = Tokenizer(num_words=10)",
        ),
        Example(
            before="from keras.preprocessing.sequence import pad_sequences, skipgrams",
            after=(
                "from keras.preprocessing.sequence import pad_sequences\n"
                "from tensorflow.keras.preprocessing.sequence import skipgrams"
            ),
        ),
    ),
    unchanged=(
        "from tensorflow.keras.preprocessing.image import ImageDataGenerator\nImageDataGenerator()\n",
        "import tensorflow as tf\ntf.keras.preprocessing.image.ImageDataGenerator()\n",
        "from keras.preprocessing.sequence import pad_sequences\npad_sequences([[1]])\n",
    ),
)
