"""The graphics cards that Keras had found."""

from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.model.patch import Semantics
from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site

_NAME = "keras.backend._get_available_gpus"


@dataclass(frozen=True, kw_only=True)
class AvailableGpus(Rule):
    """``K.tensorflow_backend._get_available_gpus()`` → the names of tensorflow's devices."""

    @property
    def targets(self) -> Iterable[str]:
        return (_NAME,)

    def rewrite(self, site: Site) -> Replacement | None:
        if not site.is_call or site.call.arguments():
            return None
        name = "gpu"
        while site.is_bound(name):
            name += "_"
        devices = f'{site.name_of("tensorflow.config")}.list_logical_devices("GPU")'
        return Replacement(f"[{name}.name for {name} in {devices}]")


rule = AvailableGpus(
    applies_to=">=2.4",
    reason="Keras lists no devices of its own since 2.4; tensorflow lists those that it uses.",
    documentation="https://www.tensorflow.org/api_docs/python/tf/config/list_logical_devices",
    semantics=Semantics.EQUIVALENT,
    gone=frozenset({_NAME}),
    examples=(
        Example(
            setup="import tensorflow as tf\n",
            before="from keras import backend as K\nprint(len(K.tensorflow_backend._get_available_gpus()))",
            after="from keras import backend as K\n"
            'print(len([gpu.name for gpu in tf.config.list_logical_devices("GPU")]))',
        ),
    ),
    unchanged=("class K:\n    def _get_available_gpus(self):\n        pass\n\n\nK()._get_available_gpus()\n",),
)
