"""The learning rates of optimizers that are given none."""

from __future__ import annotations

import ast
from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.model.patch import Semantics
from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site
from mlemodernizer.rewriting.values import Ref
from mlemodernizer.rules.keras._model_calls import calls_of_method

_DEFAULTS = {
    "Adadelta": "learning_rate=1.0",
    "Adagrad": "learning_rate=0.01, initial_accumulator_value=0.0",
    "Adamax": "learning_rate=0.002",
    "Nadam": "learning_rate=0.002",
}
_BY_TEXT = {name.lower(): name for name in _DEFAULTS} | {name: name for name in _DEFAULTS}


@dataclass(frozen=True, kw_only=True)
class DefaultRates(Rule):
    """``Adadelta()`` → ``Adadelta(learning_rate=1.0)``, and ``optimizer='adadelta'`` likewise.

    Only for Keras under its own name: tensorflow.keras had today's defaults before. Adadelta with today's hardly
    learns, so that whoever left its rate alone had the old one; for the others, the code has to show that it is so old.
    """

    @property
    def targets(self) -> Iterable[str]:
        return [f"keras.optimizers.{name}" for name in _DEFAULTS]

    @property
    def node_types(self) -> tuple[type[ast.AST], ...]:
        return (ast.Constant,)

    @property
    def words(self) -> Iterable[str]:
        return _BY_TEXT

    def rewrite(self, site: Site) -> Replacement | None:
        node = site.node
        if isinstance(node, ast.Constant):
            name = _BY_TEXT.get(str(node.value), "")
            if not name or not _is_optimizer(site, node) or not _is_standalone(site) or not _is_so_old(site, name):
                return None
            return Replacement(f"{site.name_of(f'keras.optimizers.{name}')}({_DEFAULTS[name]})")
        if not isinstance(node, ast.Call):
            return None
        name, call = site.dotted.rpartition(".")[2], site.call
        own = isinstance(value := site.value(node.func), Ref) and value.name.startswith("keras.")
        given = call.starred or call.positional or any(call.has(rate) for rate in ("lr", "learning_rate"))
        if given or not own or not _is_so_old(site, name):
            return None
        for setting in _DEFAULTS[name].split(", "):
            argument, _, default = setting.partition("=")
            call.set(argument, default)
        return Replacement(call.text)


def _is_optimizer(site: Site, node: ast.Constant) -> bool:
    for call in calls_of_method(site, "compile"):
        named = next((k.value for k in call.keywords if k.arg == "optimizer"), None)
        if (named or (call.args[0] if call.args else None)) is node:
            return True
    return False


def _is_standalone(site: Site) -> bool:
    """Whether all of Keras is imported under its own name."""
    modules = {node.module or "" for node in site.references.of_kind(ast.ImportFrom)}
    modules |= {alias.name for node in site.references.of_kind(ast.Import) for alias in node.names}
    return any(module.partition(".")[0] == "keras" for module in modules) and not any(
        module.startswith("tensorflow.keras.") and not module.startswith("tensorflow.keras.backend")
        for module in modules
    )


_OLD_NAMES = (
    "Convolution2D CuDNNGRU CuDNNLSTM advanced_activations border_mode fit_generator nb_epoch np_utils predict_classes "
    "tensorflow_backend val_acc vis_utils visualize_util"
)


def _is_so_old(site: Site, name: str) -> bool:
    """Whether the code is certainly of Keras before 2.4."""
    return name == "Adadelta" or not site.references.vocabulary.isdisjoint(_OLD_NAMES.split())


_SETUP = "from keras.models import Sequential\nmodel = Sequential()\n"

rule = DefaultRates(
    applies_to=">=2.4",
    reason="Optimizers that are given no learning rate have another one than in Keras 2.3: it is written out.",
    documentation="https://keras.io/api/optimizers/",
    semantics=Semantics.EQUIVALENT,
    affects=frozenset({"scores"}),
    examples=(
        Example(
            setup="import keras\n" + _SETUP,
            before="model.compile(loss='mse', optimizer=keras.optimizers.Adadelta())\n"
            "model.compile(loss='mse', optimizer='adadelta')",
            after="model.compile(loss='mse', optimizer=keras.optimizers.Adadelta(learning_rate=1.0))\n"
            "model.compile(loss='mse', optimizer=keras.optimizers.Adadelta(learning_rate=1.0))",
        ),
    ),
    unchanged=(
        "from keras.optimizers import Adadelta\nAdadelta(learning_rate=0.5)\n",
        "from tensorflow.keras.optimizers import Adadelta\nAdadelta()\n",
        _SETUP + "model.compile(loss='mse', optimizer='nadam')\n",
        "best = 'adadelta'\nprint(best)\n",
    ),
)
