"""Callbacks that monitor a metric of one's own without being told which way it should go."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site

_CALLBACKS = ("EarlyStopping", "ModelCheckpoint", "ReduceLROnPlateau")
_REFUSED = re.compile(r"received monitor=(\S+), but Keras isn't able to automatically determine")


@dataclass(frozen=True, kw_only=True)
class CallbackMode(Rule):
    """``EarlyStopping(monitor='val_dice')`` → ``EarlyStopping(monitor='val_dice', mode='min')``, after a failed run.

    For areas under curves (``auc``) Keras 2 went either way, by version; they are left alone.
    """

    @property
    def targets(self) -> Iterable[str]:
        return [f"keras.callbacks.{name}" for name in _CALLBACKS]

    def rewrite(self, site: Site) -> Replacement | None:
        found = _REFUSED.search(site.failure[1])
        if found is None or not site.is_call:
            return None
        kind = site.dotted.rpartition(".")[2]
        monitor = site.literal(site.argument("monitor", 1 if kind == "ModelCheckpoint" else 0))
        mode = site.argument("mode")
        if monitor != found[1] or "auc" in str(monitor) or (mode is not None and site.literal(mode) != "auto"):
            return None
        call = site.call
        call.set("mode", "'max'" if "acc" in str(monitor) else "'min'")
        return Replacement(call.text)


_MESSAGE = (
    "EarlyStopping callback received monitor=val_dice, but Keras isn't able to automatically determine whether that "
    "metric should be maximized or minimized."
)

rule = CallbackMode(
    applies_to=">=3.0",
    after_failure=True,
    reason="Callbacks of Keras 3 do not guess whether a metric should rise or fall; until then it was to rise where "
    "its name held 'acc', and to fall otherwise.",
    documentation="https://keras.io/api/callbacks/early_stopping/",
    examples=(
        Example(
            setup="from keras.callbacks import EarlyStopping\n",
            before="stop = EarlyStopping('val_dice', patience=2)\nfit = {'callbacks': [stop]}",
            after="stop = EarlyStopping('val_dice', patience=2, mode='min')\nfit = {'callbacks': [stop]}",
            failure=("ValueError", _MESSAGE),
        ),
    ),
    unchanged=(
        "from keras.callbacks import EarlyStopping\nstop = EarlyStopping(monitor='val_dice')\n",
        "from keras.callbacks import EarlyStopping\nstop = EarlyStopping(monitor='val_dice', mode='max')\n",
    ),
)
