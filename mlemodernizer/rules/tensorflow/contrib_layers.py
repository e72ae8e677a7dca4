"""tensorflow.contrib.layers."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.model.patch import Semantics
from mlemodernizer.rewriting.calls import CallEditor
from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site
from mlemodernizer.rules.tensorflow._graphs import builds_graphs

_CONTRIB = "tensorflow.contrib.layers"
_INITIALIZERS = ("xavier_initializer", "xavier_initializer_conv2d", "variance_scaling_initializer")
_REGULARIZERS = {
    "l1_regularizer": "{scale} * {tf}.reduce_sum({tf}.abs(w))",
    "l2_regularizer": "{scale} * {tf}.nn.l2_loss(w)",
}
_DENSE = {
    "num_outputs": "units",
    "activation_fn": "activation",
    "weights_initializer": "kernel_initializer",
    "weights_regularizer": "kernel_regularizer",
    "biases_initializer": "bias_initializer",
    "biases_regularizer": "bias_regularizer",
    "scope": "name",
}


@dataclass(frozen=True, kw_only=True)
class ContribLayers(Rule):
    """Initializers, regularizers, fully_connected and flatten, by what tensorflow itself has."""

    @property
    def targets(self) -> Iterable[str]:
        names = (*_INITIALIZERS, *_REGULARIZERS, "fully_connected", "linear", "flatten")
        return [f"{_CONTRIB}.{name}" for name in names]

    def rewrite(self, site: Site) -> Replacement | None:
        if not site.is_call or site.call.starred:
            return None
        call = site.call
        name = site.dotted.rpartition(".")[2]
        home = "tensorflow" if builds_graphs(site.references) else "tensorflow.compat.v1"
        if name in _INITIALIZERS:
            return _initializer(site, call, name, home)
        if name in _REGULARIZERS:
            scale = call.source("scale", 0)
            if scale is None:
                return None
            return Replacement("lambda w: " + _REGULARIZERS[name].format(scale=scale, tf=site.name_of(home)))
        if home == "tensorflow.compat.v1":
            return None  # layers are defined for graphs only
        if name == "flatten":
            call.set_function(f"{site.name_of(home)}.layers.flatten")
            return Replacement(call.text) if not call.has("scope") else None
        return _dense(site, call, name, home)


def _initializer(site: Site, call: CallEditor, name: str, home: str) -> Replacement | None:
    if call.positional:
        return None
    call.remove("dtype")
    if name == "variance_scaling_initializer":
        if call.has("mode") or call.has("uniform"):
            return None
        call.set("factor", call.source("factor") or "2.0")
        call.rename("factor", "scale")
        call.set_function(f"{site.name_of(home)}.variance_scaling_initializer")
        return Replacement(call.text)
    uniform = site.literal(site.argument("uniform")) if call.has("uniform") else True
    if not isinstance(uniform, bool):
        return None
    call.remove("uniform")
    call.set_function(f"{site.name_of(home)}.glorot_{'uniform' if uniform else 'normal'}_initializer")
    return Replacement(call.text)


def _dense(site: Site, call: CallEditor, name: str, home: str) -> Replacement | None:
    if call.positional > len(("inputs", "num_outputs", "activation_fn")) or call.has("normalizer_fn"):
        return None
    if name == "fully_connected" and not call.has("activation_fn", 2):
        call.set("activation_fn", f"{site.name_of(home)}.nn.relu")
    for old, new in _DENSE.items():
        call.rename(old, new)
    call.set_function(f"{site.name_of(home)}.layers.dense")
    return Replacement(call.text)


rule = ContribLayers(
    applies_to=">=2.0",
    reason="tensorflow.contrib was removed in TensorFlow 2.0; tensorflow itself has these under other names.",
    documentation="https://www.tensorflow.org/guide/migrate",
    semantics=Semantics.EQUIVALENT,
    affects=frozenset({"scores"}),
    gone=frozenset(f"{_CONTRIB}.{n}" for n in (*_INITIALIZERS, *_REGULARIZERS, "fully_connected", "linear", "flatten")),
    examples=(
        Example(
            setup="import tensorflow.compat.v1 as tf\n",
            before="from tensorflow.contrib.layers import l2_regularizer, xavier_initializer\n"
            "start = xavier_initializer(seed=1)\nlimit = l2_regularizer(scale=0.1)",
            after="start = tf.glorot_uniform_initializer(seed=1)\nlimit = lambda w: 0.1 * tf.nn.l2_loss(w)",
        ),
    ),
    unchanged=(
        "import tensorflow as tf\ntf.keras.initializers.GlorotUniform()\n",
        "import tensorflow as tf\ntf.contrib.layers.layer_norm(x)\n",
    ),
)
