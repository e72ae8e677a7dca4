"""ImageDataGenerator, Tokenizer and TimeseriesGenerator."""

from mlemodernizer.rewriting.kinds import Moved
from mlemodernizer.rewriting.rule import Example

rule = Moved(
    applies_to=">=3.0",
    reason="Keras 3 has no ImageDataGenerator, Tokenizer and TimeseriesGenerator; tensorflow.keras still offers them.",
    documentation="https://www.tensorflow.org/api_docs/python/tf/keras/preprocessing/image/ImageDataGenerator",
    moves={
        "keras.preprocessing.image.ImageDataGenerator": "tensorflow.keras.preprocessing.image.ImageDataGenerator",
        "keras.preprocessing.text": "tensorflow.keras.preprocessing.text",
        "keras.preprocessing.sequence.TimeseriesGenerator": (
            "tensorflow.keras.preprocessing.sequence.TimeseriesGenerator"
        ),
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
    ),
    unchanged=(
        "from tensorflow.keras.preprocessing.image import ImageDataGenerator\nImageDataGenerator()\n",
        "import tensorflow as tf\ntf.keras.preprocessing.image.ImageDataGenerator()\n",
        "from keras.preprocessing.sequence import pad_sequences\npad_sequences([[1]])\n",
    ),
)
