"""BatchNormalization(mode=2) of Keras 1."""

from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.definitions import filled
from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site

_NAME = "keras.layers.BatchNormalization"
_MODE = 2
_REGISTER = "register_keras_serializable"
_SOURCE = '''
@$register()
class BatchStatisticsNormalization($BatchNormalization):
    """Normalizes by the statistics of each batch, also when nothing is trained."""

    def call(self, inputs, training=None, mask=None):
        return super().call(inputs, training=True, mask=mask)
'''


@dataclass(frozen=True, kw_only=True)
class BatchNormalizationMode(Rule):
    """``BatchNormalization(mode=2)`` → ``BatchStatisticsNormalization()``, which is defined."""

    @property
    def targets(self) -> Iterable[str]:
        return (_NAME,)

    def rewrite(self, site: Site) -> Replacement | None:
        mode = site.argument("mode")
        if not site.is_call or mode is None or site.literal(mode) != _MODE:
            return None
        name = site.define(_SOURCE, BatchNormalization=_NAME, register=f"keras.saving.{_REGISTER}")
        if not name:
            return None
        call = site.call
        call.remove("mode")
        call.set_function(name)
        return Replacement(call.text)


rule = BatchNormalizationMode(
    applies_to=">=2.0",
    reason="BatchNormalization has no mode since Keras 2.0; what mode 2 did, to go by the statistics of each batch "
    "always, is defined here.",
    documentation="https://github.com/keras-team/keras/wiki/Keras-2.0-release-notes",
    examples=(
        Example(
            before="from keras.layers import BatchNormalization\nlayer = BatchNormalization(mode=2, axis=1)",
            after=f"from keras.saving import {_REGISTER}\nfrom keras.layers import BatchNormalization\n\n\n"
            + filled(_SOURCE, {"register": _REGISTER, "BatchNormalization": "BatchNormalization"})
            + "\n\n\nlayer = BatchStatisticsNormalization(axis=1)",
        ),
    ),
    unchanged=(
        "from keras.layers import BatchNormalization\nBatchNormalization(axis=1)\n",
        "from keras.layers import BatchNormalization\nBatchNormalization(mode=1)\n",
    ),
)
