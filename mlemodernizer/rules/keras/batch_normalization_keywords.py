"""The keywords that BatchNormalization had in Keras 1."""

from mlemodernizer.rewriting.kinds import Keywords
from mlemodernizer.rewriting.rule import Example

rule = Keywords(
    applies_to=">=2.4",
    reason="BatchNormalization's arguments got new names in Keras 2.0; the old ones and some without effect fail.",
    documentation="https://github.com/keras-team/keras/wiki/Keras-2.0-release-notes",
    functions=("keras.layers.BatchNormalization",),
    renamed={
        "beta_init": "beta_initializer",
        "gamma_init": "gamma_initializer",
    },
    removed={"mode": (0,), "weights": (None,), "fused": (None, True, False), "renorm": (False,)},
    examples=(
        Example(
            setup="from keras.layers import BatchNormalization\n",
            before="BatchNormalization(mode=0, axis=1, gamma_init='one')",
            after="BatchNormalization(axis=1, gamma_initializer='one')",
        ),
    ),
    unchanged=("from keras.layers import BatchNormalization\nBatchNormalization(mode=1)\n",),
)
