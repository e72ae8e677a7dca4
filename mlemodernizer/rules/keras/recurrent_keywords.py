"""The keywords that the recurrent layers had in Keras 1."""

from mlemodernizer.rewriting.kinds import Keywords
from mlemodernizer.rewriting.rule import Example

rule = Keywords(
    applies_to=">=2.4",
    reason="Recurrent layers' arguments got new names in Keras 2.0; the old ones fail since Keras 2.4.",
    documentation="https://github.com/keras-team/keras/wiki/Keras-2.0-release-notes",
    functions=("keras.layers.LSTM", "keras.layers.GRU", "keras.layers.SimpleRNN"),
    renamed={
        "output_dim": "units",
        "init": "kernel_initializer",
        "inner_init": "recurrent_initializer",
        "inner_activation": "recurrent_activation",
        "W_regularizer": "kernel_regularizer",
        "U_regularizer": "recurrent_regularizer",
        "b_regularizer": "bias_regularizer",
        "dropout_W": "dropout",
        "dropout_U": "recurrent_dropout",
    },
    removed={"consume_less": (), "forget_bias_init": ("one", "ones")},  # which is the default
    examples=(
        Example(
            setup="from keras.layers import LSTM\n",
            before="LSTM(output_dim=8, inner_init='orthogonal', dropout_W=0.2, dropout_U=0.2, consume_less='gpu')",
            after="LSTM(units=8, recurrent_initializer='orthogonal', dropout=0.2, recurrent_dropout=0.2)",
        ),
    ),
    unchanged=("from keras.layers import LSTM\nLSTM(8, dropout=0.2, recurrent_dropout=0.2)\n",),
)
