"""model.reset_states."""

from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site


@dataclass(frozen=True, kw_only=True)
class ResetStates(Rule):
    """``model.reset_states()`` → the same for each layer that has states."""

    @property
    def targets(self) -> Iterable[str]:
        return ("keras.Model.reset_states",)

    def rewrite(self, site: Site) -> Replacement | None:
        if not site.is_call or not site.is_statement:
            return None
        name = "layer"
        while site.is_bound(name):
            name += "_"
        condition = f'if hasattr({name}, "reset_states")'
        return Replacement(f"[{name}.reset_states() for {name} in {site.call.receiver}.layers {condition}]")


rule = ResetStates(
    applies_to=">=3.0",
    reason="Models have no reset_states in Keras 3; the layers that keep states have it.",
    documentation="https://keras.io/api/layers/recurrent_layers/lstm/",
    examples=(
        Example(
            setup=(
                "from keras.models import Sequential\nfrom keras.layers import LSTM, Input\n"
                "model = Sequential([Input(batch_shape=(1, 2, 3)), LSTM(2, stateful=True)])\n"
            ),
            before="if model:\n    model.reset_states()",
            after='if model:\n    [layer.reset_states() for layer in model.layers if hasattr(layer, "reset_states")]',
        ),
    ),
    unchanged=(
        "from keras.layers import LSTM\nlstm = LSTM(3, stateful=True)\n",
        "class Model:\n    def reset_states(self):\n        pass\n\n\nModel().reset_states()\n",
    ),
)
