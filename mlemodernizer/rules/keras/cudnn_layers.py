"""The recurrent layers for graphics cards only."""

from mlemodernizer.rewriting.kinds import Moved
from mlemodernizer.rewriting.rule import Example

rule = Moved(
    applies_to=">=2.4",
    reason="Since Keras 2.4 LSTM and GRU compute what CuDNNLSTM and CuDNNGRU did, and on any hardware.",
    documentation="https://keras.io/api/layers/recurrent_layers/lstm/",
    affects=frozenset({"runtime"}),
    moves={
        f"keras.layers.{module}CuDNN{name}": f"keras.layers.{name}"
        for name in ("LSTM", "GRU")
        for module in ("", "cudnn_recurrent.")
    },
    examples=(
        Example(
            before="from keras.layers import Dense, CuDNNLSTM\nlayer = CuDNNLSTM(8)",
            after="from keras.layers import Dense, LSTM\nlayer = LSTM(8)",
        ),
    ),
    unchanged=("from keras.layers import LSTM\nLSTM(8)\n",),
)
