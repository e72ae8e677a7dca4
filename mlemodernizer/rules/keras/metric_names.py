"""The names under which a fit reports its metrics."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site
from mlemodernizer.rules.keras._model_calls import compiled_metrics, elements

_OLD = {
    "accuracy": "acc",
    "mae": "mean_absolute_error",
    "MAE": "mean_absolute_error",
    "mse": "mean_squared_error",
    "MSE": "mean_squared_error",
    "mape": "mean_absolute_percentage_error",
    "MAPE": "mean_absolute_percentage_error",
    "msle": "mean_squared_logarithmic_error",
    "MSLE": "mean_squared_logarithmic_error",
}
"""How a metric is asked for, and the name under which it was reported."""
_HISTORY = "keras.callbacks.History.history"


@dataclass(frozen=True, kw_only=True)
class MetricNames(Rule):
    """Asks for a metric under the name under which the notebook reads it: ``metrics=['accuracy']`` → ``['acc']``.

    Both ask for the same. One edit serves all that depend on the name: keys, callbacks, file names, columns, legends.
    """

    @property
    def node_types(self) -> tuple[type[ast.AST], ...]:
        return (ast.Constant,)

    @property
    def words(self) -> Iterable[str]:
        return _OLD

    def rewrite(self, site: Site) -> Replacement | None:
        node = site.node
        if not isinstance(node, ast.Constant) or not isinstance(node.value, str) or node.value not in _OLD:
            return None
        lists = [list(elements(metrics)) for metrics in compiled_metrics(site)]
        asked = next((listed for listed in lists if any(element is node for element in listed)), None)
        if not asked:
            return None
        new, old = node.value, _OLD[node.value]
        if any(isinstance(element, ast.Constant) and element.value == old for element in asked):
            return None
        keys = list(_keys(site))
        if any(_reports(key, new) for key, _ in keys) or not (
            _missed(site, old) or any(certain and _reports(key, old) for key, certain in keys)
        ):
            return None
        text = site.text()
        return Replacement(text.replace(new, old))


def _reports(key: str, metric: str) -> bool:
    """Whether a key, or a template of a file name, names a metric (of the validation, of one output)."""
    return key.removeprefix("val_") == metric or re.search(rf"\{{(val_)?{metric}\b", key) is not None


def _missed(site: Site, metric: str) -> bool:
    """Whether the last run stopped because there was no such key."""
    kind, message = site.failure
    return kind in {"KeyError", "AttributeError"} and re.search(rf"'(val_)?{metric}'", message) is not None


def _keys(site: Site) -> Iterator[tuple[str, bool]]:
    """Texts that may name what a fit reports, and whether they certainly do."""
    parents = site.references.analysis.parents
    for node in site.references.of_kind(ast.Constant):
        if not isinstance(node.value, str):
            continue
        parent = parents.get(node)
        while isinstance(parent, ast.List | ast.Tuple | ast.BinOp):
            parent = parents.get(parent)
        if isinstance(parent, ast.Subscript):
            yield node.value, _is_history(site, parent.value)
        elif isinstance(parent, ast.keyword) and parent.arg == "monitor":
            yield node.value, True
        elif isinstance(parent, ast.Call):
            function = parent.func
            gets = isinstance(function, ast.Attribute) and function.attr == "get"
            if gets and isinstance(function, ast.Attribute):
                yield node.value, _is_history(site, function.value)
            elif site.name(function).startswith("keras.callbacks."):
                yield node.value, True
        elif "{" in node.value:
            yield node.value, True


def _is_history(site: Site, node: ast.expr) -> bool:
    if site.is_a(node, _HISTORY):
        return True
    if site.value(node) is not None:
        return False
    # in code that compiles models, what is called so and is of no known type is what fit gave, or gives callbacks
    if isinstance(node, ast.Attribute):
        return node.attr == "history" and site.value(node.value) is None
    return isinstance(node, ast.Name) and node.id == "logs"


_SETUP = (
    "import numpy as np\nfrom keras.models import Sequential\nfrom keras.layers import Dense\n"
    "from keras.callbacks import EarlyStopping\n"
    "x, y = np.zeros((8, 4)), np.zeros(8)\nmodel = Sequential([Dense(1)])\n"
)
_READ = (
    "\nhistory = model.fit(x, y, validation_split=0.5, verbose=0, callbacks=[EarlyStopping(monitor='val_acc')])\n"
    "print(history.history['acc'], history.history['val_acc'])"
)

rule = MetricNames(
    applies_to=">=2.3",
    reason="Since Keras 2.3 a metric is reported under the name by which it is asked for ('accuracy'), no longer under "
    "its own ('acc').",
    documentation="https://github.com/keras-team/keras/releases/tag/2.3.0",
    examples=(
        Example(
            setup=_SETUP,
            before="model.compile(optimizer='sgd', loss='mse', metrics=['accuracy'])" + _READ,
            after="model.compile(optimizer='sgd', loss='mse', metrics=['acc'])" + _READ,
        ),
        Example(
            setup=_SETUP,
            before="model.compile(optimizer='sgd', loss='mse', metrics=['mae'])\n"
            "run = model.fit(x, y, verbose=0).history\nprint(run['mean_absolute_error'])",
            after="model.compile(optimizer='sgd', loss='mse', metrics=['mean_absolute_error'])\n"
            "run = model.fit(x, y, verbose=0).history\nprint(run['mean_absolute_error'])",
        ),
    ),
    unchanged=(
        _SETUP + "model.compile(optimizer='sgd', loss='mse', metrics=['accuracy'])" + _READ.replace("acc", "accuracy"),
        _SETUP + "model.compile(optimizer='sgd', loss='mse', metrics=['acc'])" + _READ,
        _SETUP + "model.compile(optimizer='sgd', loss='mse', metrics=['accuracy'])\n"
        "scores = {'acc': 1}\nprint(scores['acc'])\n",
    ),
)
