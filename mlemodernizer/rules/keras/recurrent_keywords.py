"""The keywords that the recurrent layers had in Keras 1."""

from dataclasses import dataclass

from mlemodernizer.rewriting.kinds import Keywords
from mlemodernizer.rewriting.rule import Example, Replacement
from mlemodernizer.rewriting.site import Site

_GATES = {"keras.layers.LSTM", "keras.layers.GRU"}
_LOADERS = frozenset({"clone_model", "load_model", "model_from_config", "model_from_json", "model_from_yaml"})
_REGISTERED = """
@$register()
def keras_2_hard_sigmoid(x):
    return $clip(0.2 * x + 0.5, 0.0, 1.0)
"""


@dataclass(frozen=True, kw_only=True)
class RecurrentKeywords(Keywords):
    """Renames them; a call that has one of them is of Keras 1, so that its defaults are written out as well."""

    def rewrite(self, site: Site) -> Replacement | None:
        replacement = super().rewrite(site)
        call = site.call if site.is_call else None
        if replacement is None or call is None or not any(call.has(name) for name in (*self.renamed, *self.removed)):
            return replacement
        for old, new in self.renamed.items():
            call.rename(old, new)
        for name in self.removed:
            call.remove(name)
        gates = call.source("recurrent_activation")
        if site.dotted in _GATES and gates in {None, "'hard_sigmoid'", '"hard_sigmoid"'}:
            gates = _hard_sigmoid(site)
            if not gates:
                return None
            call.set("recurrent_activation", gates)
        if site.dotted == "keras.layers.GRU" and not call.has("reset_after"):
            call.set("reset_after", "False")
        return Replacement(call.text)


def _hard_sigmoid(site: Site) -> str:
    """The function of old; under a name of its own where it has to be found again when a model is read from a file."""
    if site.references.vocabulary.isdisjoint(_LOADERS):
        return site.name_of("tensorflow.keras.backend.hard_sigmoid")
    register = "keras.saving.register_keras_serializable"
    return site.define(_REGISTERED, register=register, clip="keras.ops.clip")


rule = RecurrentKeywords(
    applies_to=">=2.4",
    reason="Recurrent layers' arguments got new names in Keras 2.0, the gates of LSTM and GRU another default in Keras "
    "2.4, and hard_sigmoid another slope in Keras 3; what the call did is written out.",
    documentation="https://keras.io/api/layers/recurrent_layers/lstm/",
    affects=frozenset({"scores"}),
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
    removed={"consume_less": (), "forget_bias_init": ()},
    examples=(
        Example(
            setup="from keras.layers import GRU, LSTM, SimpleRNN\nfrom tensorflow.keras import backend as K\n",
            before="LSTM(output_dim=8, inner_init='orthogonal', dropout_W=0.2, dropout_U=0.2, consume_less='gpu')\n"
            "GRU(8, inner_activation='sigmoid')\nSimpleRNN(output_dim=8)",
            after="LSTM(units=8, recurrent_initializer='orthogonal', dropout=0.2, recurrent_dropout=0.2, "
            "recurrent_activation=K.hard_sigmoid)\n"
            "GRU(8, recurrent_activation='sigmoid', reset_after=False)\nSimpleRNN(units=8)",
        ),
        Example(
            setup="import keras\nfrom keras.models import load_model\nfrom keras.layers import LSTM\n",
            before="LSTM(output_dim=8)",
            after="\n\n@keras.saving.register_keras_serializable()\ndef keras_2_hard_sigmoid(x):\n"
            "    return keras.ops.clip(0.2 * x + 0.5, 0.0, 1.0)\n\n\n"
            "LSTM(units=8, recurrent_activation=keras_2_hard_sigmoid)",
        ),
    ),
    unchanged=("from keras.layers import LSTM\nLSTM(8, dropout=0.2, recurrent_dropout=0.2)\n",),
)
