"""TimeDistributedDense."""

from dataclasses import dataclass

from mlemodernizer.rewriting.kinds import MovedCalls
from mlemodernizer.rewriting.rule import Example, Replacement
from mlemodernizer.rewriting.site import Site


@dataclass(frozen=True, kw_only=True)
class TimeDistributedDense(MovedCalls):
    """``TimeDistributedDense(8)`` → ``Dense(8)``, which treats the last axis of any input."""

    def rewrite(self, site: Site) -> Replacement | None:
        if not site.is_call:
            return None
        call = site.call
        if call.has("input_dim") and not call.has("input_shape"):
            length = call.remove("input_length") or "None"
            call.set("input_dim", f"({length}, {call.source('input_dim')})")
            call.rename("input_dim", "input_shape")
        return Replacement(call.text)


rule = TimeDistributedDense(
    applies_to=">=2.0",
    reason="TimeDistributedDense was removed in Keras 2.0: Dense itself treats each step of a sequence alike.",
    documentation="https://keras.io/api/layers/core_layers/dense/",
    moves={"keras.layers.TimeDistributedDense": "keras.layers.Dense"},
    examples=(
        Example(
            before="from keras.layers import TimeDistributedDense\n"
            "TimeDistributedDense(2, input_dim=4, input_length=3)",
            after="from keras.layers import Dense\nDense(2, input_shape=(3, 4))",
        ),
    ),
    unchanged=("from keras.layers import Dense, TimeDistributed\nTimeDistributed(Dense(2))\n",),
)
