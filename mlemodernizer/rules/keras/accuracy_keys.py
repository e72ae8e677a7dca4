"""The names under which a fit reports its accuracy."""

import ast
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site
from mlemodernizer.rules.keras._model_calls import compiled_metrics

_NEW = {"acc": "accuracy", "val_acc": "val_accuracy"}
_HISTORY = "keras.callbacks.History.history"


@dataclass(frozen=True, kw_only=True)
class AccuracyKeys(Rule):
    """``history.history['acc']`` and ``monitor='val_acc'``, where the metric is given as ``accuracy``."""

    @property
    def node_types(self) -> tuple[type[ast.AST], ...]:
        return (ast.Constant,)

    def rewrite(self, site: Site) -> Replacement | None:
        node = site.node
        if not isinstance(node, ast.Constant) or node.value not in _NEW:
            return None
        if not _is_key(site) and not _is_monitored(site):
            return None
        metrics = compiled_metrics(site)
        if metrics is None or "accuracy" not in metrics or "acc" in metrics:
            return None
        return Replacement(site.text().replace("acc", "accuracy"))


def _is_key(site: Site) -> bool:
    parent = site.parent
    if not isinstance(parent, ast.Subscript) or parent.slice is not site.node:
        return False
    if site.is_a(parent.value, _HISTORY):
        return True
    if site.failed and site.failure[0] == "KeyError" and site.failure[1].strip("'\"") in _NEW:
        return True
    # in code that compiles models, what is called history and is of no known type is what fit gave
    unknown = isinstance(parent.value, ast.Attribute) and site.value(parent.value.value) is None
    return unknown and isinstance(parent.value, ast.Attribute) and parent.value.attr == "history"


def _is_monitored(site: Site) -> bool:
    parent = site.parent
    call = site.references.analysis.parents[parent] if isinstance(parent, ast.keyword) else parent
    if not isinstance(call, ast.Call) or not site.name(call.func).startswith("keras.callbacks."):
        return False
    if isinstance(parent, ast.keyword):
        return parent.arg == "monitor"
    leaf = site.name(call.func).rpartition(".")[2]
    position = 1 if leaf == "ModelCheckpoint" else 0
    return len(call.args) > position and call.args[position] is site.node


_SETUP = (
    "import numpy as np\nfrom keras.models import Sequential\nfrom keras.layers import Dense\n"
    "from keras.callbacks import EarlyStopping\n"
    "x, y = np.zeros((8, 4)), np.zeros(8)\n"
    "model = Sequential([Dense(1)])\nmodel.compile(optimizer='sgd', loss='mse', metrics=['accuracy'])\n"
    "history = model.fit(x, y, validation_split=0.5, verbose=0)\n"
)

rule = AccuracyKeys(
    applies_to=">=2.3",
    reason="Since Keras 2.3 a metric is reported under the name it was asked for: 'accuracy', no longer 'acc'.",
    documentation="https://github.com/keras-team/keras/releases/tag/2.3.0",
    examples=(
        Example(
            setup=_SETUP,
            before="a = history.history['acc']\nb = history.history['val_acc']\nEarlyStopping(monitor='val_acc')",
            after=(
                "a = history.history['accuracy']\nb = history.history['val_accuracy']\n"
                "EarlyStopping(monitor='val_accuracy')"
            ),
        ),
    ),
    unchanged=(
        _SETUP.replace("'accuracy'", "'acc'") + "a = history.history['acc']\n",
        _SETUP + "scores = {'acc': 1}\nprint(scores['acc'], history.history['loss'])\n",
    ),
)
