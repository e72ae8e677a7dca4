"""Tokenizer(nb_words=)."""

from mlemodernizer.rewriting.kinds import Keywords
from mlemodernizer.rewriting.rule import Example

rule = Keywords(
    applies_to=">=2.4",
    reason="Tokenizer's argument nb_words is called num_words since Keras 2.0.",
    documentation="https://www.tensorflow.org/api_docs/python/tf/keras/preprocessing/text/Tokenizer",
    functions=("keras.preprocessing.text.Tokenizer",),
    renamed={"nb_words": "num_words"},
    examples=(
        Example(
            setup="from tensorflow.keras.preprocessing.text import Tokenizer\n",
            before="t = Tokenizer(nb_words=10)",
            after="t = Tokenizer(num_words=10)",
        ),
    ),
    unchanged=("class Tokenizer:\n    def __init__(self, nb_words):\n        pass\n\n\nTokenizer(nb_words=3)\n",),
)
