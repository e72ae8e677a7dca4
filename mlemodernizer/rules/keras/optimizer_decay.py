"""The optimizers' decay."""

import ast
from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site
from mlemodernizer.rewriting.values import Ref

_SCHEDULE = "optimizers.schedules.InverseTimeDecay"
_SETS_THE_RATE = ("ReduceLROnPlateau", "LearningRateScheduler", ".lr", ".learning_rate")
"""What cannot be done to a rate that follows a schedule."""
_NOTE = (
    "Keras 3 ignores the argument decay of an optimizer; the schedule that does the same was not put in its place, as "
    "the notebook also reads or sets the learning rate."
)


@dataclass(frozen=True, kw_only=True)
class Decay(Rule):
    """``SGD(0.1, decay=1e-3)`` → ``SGD(InverseTimeDecay(0.1, decay_steps=1, decay_rate=1e-3))``."""

    @property
    def targets(self) -> Iterable[str]:
        return tuple(f"keras.optimizers.{name}" for name in ("Adadelta", "Adagrad", "Adam", "Adamax", "RMSprop", "SGD"))

    def rewrite(self, site: Site) -> Replacement | None:
        if not isinstance(site.node, ast.Call) or site.argument("decay") is None:
            return None
        call = site.call
        rate_name = "lr" if call.has("lr") else "learning_rate"
        rate = call.source(rate_name, 0)
        value = site.value(site.node.func)
        if rate is None or call.starred or not isinstance(value, Ref) or site.literal(site.argument("decay")) == 0:
            return None
        if any(word in unit.text for unit in site.references.units.values() for word in _SETS_THE_RATE):
            return Replacement(site.text(), note=_NOTE)
        home = "tensorflow.keras" if value.name.startswith("tensorflow") else "keras"
        decay = call.remove("decay")
        schedule = site.name_of(f"{home}.{_SCHEDULE}")
        call.set(rate_name, f"{schedule}({rate}, decay_steps=1, decay_rate={decay})", 0)
        return Replacement(call.text)


rule = Decay(
    applies_to=">=2.11",
    reason="Optimizers take no decay since Keras 2.11 (Keras 3 ignores it); it was this schedule.",
    documentation="https://keras.io/api/optimizers/learning_rate_schedules/inverse_time_decay/",
    affects=frozenset({"scores"}),
    examples=(
        Example(
            setup="import keras\n",
            before="opt = keras.optimizers.SGD(lr=0.1, decay=1e-6)",
            after="opt = keras.optimizers.SGD(learning_rate="
            "keras.optimizers.schedules.InverseTimeDecay(0.1, decay_steps=1, decay_rate=1e-6))",
        ),
    ),
    unchanged=(
        "from keras.optimizers import SGD\nSGD(decay=1e-6)\n",
        "from keras.optimizers import SGD\nfrom keras.callbacks import ReduceLROnPlateau\nSGD(0.1, decay=1e-6)\n",
    ),
)
