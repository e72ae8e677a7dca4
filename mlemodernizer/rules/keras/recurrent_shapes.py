"""input_dim= and input_length= of layers of sequences."""

from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site

_LAYERS = ("LSTM", "GRU", "SimpleRNN", "Conv1D", "Convolution1D", "Bidirectional", "TimeDistributed")


@dataclass(frozen=True, kw_only=True)
class SequenceShapes(Rule):
    """``LSTM(8, input_dim=4, input_length=3)`` → ``LSTM(8, input_shape=(3, 4))``."""

    @property
    def targets(self) -> Iterable[str]:
        return tuple(f"keras.layers.{name}" for name in _LAYERS)

    def rewrite(self, site: Site) -> Replacement | None:
        if not site.is_call or site.argument("input_dim") is None or site.argument("input_shape") is not None:
            return None
        call = site.call
        length = call.remove("input_length") or "None"
        call.set("input_dim", f"({length}, {call.source('input_dim')})")
        call.rename("input_dim", "input_shape")
        return Replacement(call.text)


rule = SequenceShapes(
    applies_to=">=3.0",
    reason="Layers of sequences took the length and the dimension of their input by input_length and input_dim; in "
    "Keras 3 input_dim alone is the shape of a vector, and input_length is not accepted.",
    documentation="https://keras.io/api/layers/recurrent_layers/",
    examples=(
        Example(
            setup="from keras.layers import LSTM, GRU\n",
            before="LSTM(8, input_dim=4, input_length=3)\nGRU(8, input_dim=4, return_sequences=True)",
            after="LSTM(8, input_shape=(3, 4))\nGRU(8, input_shape=(None, 4), return_sequences=True)",
        ),
    ),
    unchanged=(
        "from keras.layers import LSTM, Dense\nLSTM(8, input_shape=(3, 4))\nDense(3, input_dim=4)\n",
        "from keras.layers import Embedding\nEmbedding(input_dim=10, output_dim=4)\n",
    ),
)
