"""ModelCheckpoint(period=)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site

_CHECKPOINT = "keras.callbacks.ModelCheckpoint"
_SOURCE = '''
class PeriodicCheckpoint($ModelCheckpoint):
    """Saves a model after each `period` epochs."""

    def __init__(self, *args, period=1, **kwargs):
        super().__init__(*args, **kwargs)
        self.period = period

    def on_epoch_end(self, epoch, logs=None):
        if (epoch + 1) % self.period == 0:
            super().on_epoch_end(epoch, logs)
'''


@dataclass(frozen=True, kw_only=True)
class CheckpointPeriod(Rule):
    """``ModelCheckpoint(path, period=5)`` → ``PeriodicCheckpoint(path, period=5)``; 1 is what it does without."""

    @property
    def targets(self) -> Iterable[str]:
        return (_CHECKPOINT,)

    def rewrite(self, site: Site) -> Replacement | None:
        given = site.argument("period")
        if given is None:
            return None
        call = site.call
        if site.literal(given) == 1:
            call.remove("period")
            return Replacement(call.text)
        name = site.define(_SOURCE, ModelCheckpoint=_CHECKPOINT)
        call.set_function(name)
        return Replacement(call.text) if name else None


_SETUP = "from keras.callbacks import ModelCheckpoint\n"

rule = CheckpointPeriod(
    applies_to=">=3.0",
    reason="Keras 3 does not accept ModelCheckpoint's argument period, the number of epochs between two files.",
    documentation="https://keras.io/api/callbacks/model_checkpoint/",
    examples=(
        Example(
            setup=_SETUP,
            before="ModelCheckpoint('best.keras', save_best_only=True, period=1)",
            after="ModelCheckpoint('best.keras', save_best_only=True)",
        ),
        Example(
            setup=_SETUP,
            before="saving = ModelCheckpoint('{epoch}.keras', period=5)",
            after="\n\n"
            + _SOURCE.strip().replace("$", "")
            + "\n\n\nsaving = PeriodicCheckpoint('{epoch}.keras', period=5)",
        ),
    ),
    unchanged=(
        "from keras.callbacks import ModelCheckpoint\nModelCheckpoint('best.keras', save_freq='epoch')\n",
        "class ModelCheckpoint:\n    def __init__(self, period):\n        self.period = period\n\n\n"
        "ModelCheckpoint(period=5)\n",
    ),
)
