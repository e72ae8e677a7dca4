"""Optimizers of tf.train that are given to Keras."""

from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.model.patch import Semantics
from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site
from mlemodernizer.rules.keras._model_calls import calls_of_method
from mlemodernizer.rules.tensorflow._graphs import builds_graphs, uses_keras

# name in Keras, names of the arguments by position, arguments renamed, defaults that differ
_OPTIMIZERS: dict[str, tuple[str, tuple[str, ...], dict[str, str], dict[str, str]]] = {
    "AdamOptimizer": (
        "Adam",
        ("learning_rate", "beta1", "beta2", "epsilon"),
        {"beta1": "beta_1", "beta2": "beta_2"},
        {"epsilon": "1e-08"},
    ),
    "GradientDescentOptimizer": ("SGD", ("learning_rate",), {}, {}),
    "MomentumOptimizer": ("SGD", ("learning_rate", "momentum"), {"use_nesterov": "nesterov"}, {}),
    "RMSPropOptimizer": (
        "RMSprop",
        ("learning_rate", "decay", "momentum", "epsilon"),
        {"decay": "rho"},
        {"epsilon": "1e-10"},
    ),
}


@dataclass(frozen=True, kw_only=True)
class KerasOptimizers(Rule):
    """``tf.train.AdamOptimizer(0.01)`` → ``tf.keras.optimizers.Adam(0.01, epsilon=1e-08)``."""

    @property
    def targets(self) -> Iterable[str]:
        return tuple(f"tensorflow.train.{name}" for name in _OPTIMIZERS)

    def rewrite(self, site: Site) -> Replacement | None:
        references = site.references
        if not site.is_call or builds_graphs(references) or not uses_keras(references):
            return None
        call = site.call
        if any(True for _ in calls_of_method(site, "minimize")) or call.starred or call.has("use_locking"):
            return None
        name, positions, renamed, defaults = _OPTIMIZERS[site.dotted.rpartition(".")[2]]
        if call.positional > len(positions):
            return None
        if call.positional > 1:
            call.name_positionals(positions)
        for argument, value in defaults.items():
            if not call.has(argument, positions.index(argument)):
                call.set(argument, value)
        for old, new in renamed.items():
            call.rename(old, new)
        call.set_function(site.name_of(f"tensorflow.keras.optimizers.{name}"))
        return Replacement(call.text)


rule = KerasOptimizers(
    applies_to=">=2.0",
    reason="Keras takes no optimizer of tf.train any more; its own computes the same, with the defaults of tf.train "
    "written out (RMSprop's running average starts at 0 there, not at 1).",
    documentation="https://www.tensorflow.org/guide/migrate",
    semantics=Semantics.EQUIVALENT,
    affects=frozenset({"scores"}),
    examples=(
        Example(
            setup=(
                "import tensorflow as tf\nfrom tensorflow import keras\n"
                "model = keras.Sequential([keras.layers.Dense(1)])\n"
            ),
            before="model.compile(optimizer=tf.train.AdamOptimizer(0.01), loss='mse')",
            after="model.compile(optimizer=tf.keras.optimizers.Adam(0.01, epsilon=1e-08), loss='mse')",
        ),
    ),
    unchanged=(
        "import tensorflow as tf\nstep = tf.train.AdamOptimizer(0.01).minimize(None)\nimport keras\nkeras.Model\n",
    ),
)
