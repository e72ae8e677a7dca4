"""The keywords that the pooling, padding and upsampling layers had in Keras 1."""

from mlemodernizer.rewriting.kinds import Keywords
from mlemodernizer.rewriting.rule import Example

_FUNCTIONS = (
    *(f"keras.layers.{kind}Pooling{n}D" for kind in ("Max", "Average") for n in (1, 2, 3)),
    *(f"keras.layers.Global{kind}Pooling{n}D" for kind in ("Max", "Average") for n in (1, 2, 3)),
    *(f"keras.layers.{kind}{n}D" for kind in ("UpSampling", "ZeroPadding", "Cropping") for n in (1, 2, 3)),
)

rule = Keywords(
    applies_to=">=2.4",
    reason="Pooling layers' arguments got new names in Keras 2.0; the old ones are not accepted since Keras 2.4.",
    documentation="https://github.com/keras-team/keras/wiki/Keras-2.0-release-notes",
    functions=_FUNCTIONS,
    renamed={"border_mode": "padding", "dim_ordering": "data_format", "pool_length": "pool_size", "stride": "strides"},
    values={
        ("data_format", "th"): '"channels_first"',
        ("data_format", "tf"): '"channels_last"',
        ("data_format", "default"): "None",
    },
    examples=(
        Example(
            setup="from keras.layers import MaxPooling2D\n",
            before="MaxPooling2D(pool_size=(2, 2), border_mode='same', dim_ordering='tf')",
            after="MaxPooling2D(pool_size=(2, 2), padding='same', data_format=\"channels_last\")",
        ),
    ),
    unchanged=("from keras.layers import MaxPooling2D\nMaxPooling2D((2, 2), padding='same')\n",),
)
