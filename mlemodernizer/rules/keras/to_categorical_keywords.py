"""to_categorical(nb_classes=)."""

from mlemodernizer.rewriting.kinds import Keywords
from mlemodernizer.rewriting.rule import Example

rule = Keywords(
    applies_to=">=2.4",
    reason="to_categorical's argument nb_classes is called num_classes since Keras 2.0.",
    documentation="https://github.com/keras-team/keras/wiki/Keras-2.0-release-notes",
    functions=("keras.utils.to_categorical",),
    renamed={"nb_classes": "num_classes"},
    examples=(
        Example(
            setup="from keras.utils import to_categorical\n",
            before="to_categorical([0, 1], nb_classes=2)",
            after="to_categorical([0, 1], num_classes=2)",
        ),
    ),
    unchanged=("from keras.utils import to_categorical\nto_categorical([0, 1], 2)\n",),
)
