"""Losses that a model is given as tensors."""

from __future__ import annotations

import ast
from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.model.patch import Semantics
from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site
from mlemodernizer.rules.keras._model_calls import calls_of_method
from mlemodernizer.rules.keras._symbolic import REFUSED, is_added_loss

_SOURCE = '''
def add_loss(model, loss):
    """Model.add_loss: trains a model also for a loss that is computed from tensors of its own."""
    added, others = $keras.Model(model.inputs, loss), model.compute_loss

    def compute_loss(x=None, y=None, y_pred=None, sample_weight=None, training=True):
        total = $keras.ops.mean(added(x, training=training))
        return total if model.loss is None else total + others(x, y, y_pred, sample_weight, training)

    model.compute_loss = compute_loss
'''


@dataclass(frozen=True, kw_only=True)
class AddedLoss(Rule):
    """``model.add_loss(tensor)`` → ``add_loss(model, tensor)``; a loss function that closes over tensors likewise."""

    @property
    def targets(self) -> Iterable[str]:
        return ("keras.Model.add_loss", "keras.Model.compile")

    @property
    def members(self) -> Iterable[str]:
        return ("add_loss",)

    def rewrite(self, site: Site) -> Replacement | None:
        node = site.node
        if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute):
            return None
        if node.func.attr == "compile":
            return _of_function(site) if site.dotted == "keras.Model.compile" else None
        call = site.call
        if not is_added_loss(site.references, node):
            if "keras" not in site.references.libraries:
                return None
            call.remove("inputs")
            return Replacement(call.text)
        if not site.is_statement or call.positional != 1 or set(call.keywords()) - {"inputs"}:
            return None
        name = site.define(_SOURCE, keras="keras")
        return Replacement(f"{name}({call.receiver}, {call.source('', 0)})") if name else None


def _of_function(site: Site) -> Replacement | None:
    """Where the loss function that failed computes with tensors of the model itself, and the targets are its inputs."""
    given = site.argument("loss", 1)
    call = site.call
    model = call.receiver
    if REFUSED not in site.failure[1] or not isinstance(given, ast.Name) or not site.is_statement or not model:
        return None
    evidence = site.references.analysis.evidence
    unit_of = site.references.analysis.unit_of
    in_the_loss = any(
        function.name == given.id
        and unit_of[function] == evidence.unit
        and function.lineno <= evidence.line <= (function.end_lineno or 0)
        for function in site.references.of_kind(ast.FunctionDef)
    )
    failed = (
        fit
        for fit in calls_of_method(site, "fit")
        if unit_of[fit] == evidence.cell and fit.lineno <= evidence.cell_line <= (fit.end_lineno or 0)
    )
    fit = next((fit for fit in failed if ast.unparse(fit.func) == f"{model}.fit"), None)
    if not in_the_loss or fit is None:
        return None
    data = fit.args[:2] if len(fit.args) > 1 else [k.value for k in fit.keywords if k.arg in {"x", "y"}]
    if len({ast.dump(part) for part in data}) != 1 or len(data) == 1:
        return None
    name = site.define(_SOURCE, keras="keras")
    if not name:
        return None
    call.set("loss", "None", 1)
    line = site.unit.line(site.node.lineno)
    indent = line[: len(line) - len(line.lstrip())]
    return Replacement(f"{name}({model}, {given.id}({model}.inputs[0], {model}.outputs[0]))\n{indent}{call.text}")


_DEFINED = _SOURCE.strip().replace("$keras", "keras")
_SETUP = (
    "import keras\nimport numpy as np\nx = keras.layers.Input((4,))\nh = keras.layers.Dense(2)(x)\n"
    "y = keras.layers.Dense(4)(h)\nmodel = keras.models.Model(x, y)\n"
)

rule = AddedLoss(
    applies_to=">=3.0",
    reason="Models of Keras 3 take no loss as a tensor; a model of the same inputs computes it in each step.",
    documentation="https://keras.io/guides/custom_train_step_in_tensorflow/",
    semantics=Semantics.EQUIVALENT,
    affects=frozenset({"scores"}),
    examples=(
        Example(
            setup=_SETUP,
            before="model.add_loss((x - y) ** 2)\nmodel.compile(optimizer='sgd')\n"
            "model.fit(np.zeros((8, 4)), verbose=0)",
            after=f"\n\n{_DEFINED}\n\n\nadd_loss(model, (x - y) ** 2)\nmodel.compile(optimizer='sgd')\n"
            "model.fit(np.zeros((8, 4)), verbose=0)",
        ),
        Example(
            before="from keras.layers import Layer\n\n\nclass Loss(Layer):\n    def call(self, x):\n"
            "        self.add_loss(x, inputs=x)\n        return x",
            after="from keras.layers import Layer\n\n\nclass Loss(Layer):\n    def call(self, x):\n"
            "        self.add_loss(x)\n        return x",
        ),
    ),
    unchanged=(
        "class Model:\n    def add_loss(self, loss):\n        return loss\n\n\nModel().add_loss(3)\n",
        "from keras.layers import Layer\n\n\nclass Loss(Layer):\n    def call(self, x):\n"
        "        self.add_loss(x)\n        return x\n",
    ),
)
