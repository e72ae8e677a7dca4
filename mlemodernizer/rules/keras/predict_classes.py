"""Sequential.predict_classes."""

from __future__ import annotations

import ast
from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site
from mlemodernizer.rules.keras._model_calls import calls_of_method

_SOURCE = '''
def predict_classes(model, x, **options):
    """The likeliest class, or, of a single output, whether it is more than a half."""
    outputs = model.predict(x, **options)
    return outputs.argmax(axis=-1) if outputs.shape[-1] > 1 else (outputs > 0.5).astype("int32")
'''


@dataclass(frozen=True, kw_only=True)
class PredictClasses(Rule):
    """What it did, written out: the likeliest class, or, of a single output, whether it is more than a half.

    Where it is not known how many outputs there are, a definition that looks at them takes its place.
    """

    @property
    def targets(self) -> Iterable[str]:
        return ("keras.Model.predict_classes",)

    def rewrite(self, site: Site) -> Replacement | None:
        if not site.is_call or site.receiver is None:
            return None
        call = site.call
        outputs = _outputs(site, site.receiver.id) if isinstance(site.receiver, ast.Name) else None
        if outputs is None:
            name = site.define(_SOURCE)
            return Replacement(f"{name}({call.receiver}, {call.arguments()})") if name else None
        call.set_function(f"{call.receiver}.predict")
        if outputs == 1:
            return Replacement(f'({call.text} > 0.5).astype("int32")')
        return Replacement(f"{site.name_of('numpy.argmax')}({call.text}, axis=-1)")


def _outputs(site: Site, model: str) -> int | None:
    """The number of outputs of a model that is built by `add` under this name; None where it is not known."""
    layers = [
        call.args[0]
        for call in calls_of_method(site, "add")
        if isinstance(call.func, ast.Attribute) and isinstance(call.func.value, ast.Name)
        if call.func.value.id == model and len(call.args) == 1
    ]
    counts = {_units(site, layer) for layer in _last_of_each(site, layers)}
    return counts.pop() if len(counts) == 1 else None


def _last_of_each(site: Site, layers: list[ast.expr]) -> list[ast.expr]:
    """The last dense layer in each cell or function, which may build a model of the same name each."""
    by_place: dict[ast.AST | str, ast.expr] = {}
    for layer in layers:
        place: ast.AST | str | None = layer
        while place is not None and not isinstance(place, str | ast.FunctionDef):
            place = site.references.analysis.parents.get(place) or site.references.analysis.unit_of.get(layer)
            if isinstance(place, ast.Module):
                place = site.references.analysis.unit_of[layer]
        if place is not None and not (isinstance(layer, ast.Call) and _keeps_width(site, layer)):
            by_place[place] = layer
    return list(by_place.values())


def _keeps_width(site: Site, layer: ast.Call) -> bool:
    return site.name(layer.func) in {"keras.layers.Activation", "keras.layers.Dropout"}


def _units(site: Site, layer: ast.expr) -> int | None:
    if not isinstance(layer, ast.Call) or site.name(layer.func) != "keras.layers.Dense":
        return None
    named = next((k.value for k in layer.keywords if k.arg in {"units", "output_dim"}), None)
    given = named or (layer.args[0] if layer.args else None)
    units = site.literal(given)
    return units if isinstance(units, int) else None


_SETUP = (
    "import numpy as np\nfrom keras.models import Sequential\nfrom keras.layers import Dense\n"
    "x = np.zeros((8, 4))\nmodel = Sequential()\nmodel.add(Dense(5))\n"
)

rule = PredictClasses(
    applies_to=">=2.6",
    reason="Sequential.predict_classes was removed in TensorFlow 2.6, whose notes name this in its place.",
    documentation="https://github.com/tensorflow/tensorflow/releases/tag/v2.6.0",
    examples=(
        Example(
            setup=_SETUP + "model.add(Dense(3, activation='softmax'))\n",
            before="y = model.predict_classes(x, verbose=0)",
            after="y = np.argmax(model.predict(x, verbose=0), axis=-1)",
        ),
        Example(
            setup=_SETUP + "model.add(Dense(1, activation='sigmoid'))\n",
            before="y = model.predict_classes(x)",
            after='y = (model.predict(x) > 0.5).astype("int32")',
        ),
        Example(
            setup=_SETUP,
            before="n = len(x)\nmodel.add(Dense(n))\ny = model.predict_classes(x, verbose=0)",
            after=f"n = len(x)\nmodel.add(Dense(n))\n\n\n{_SOURCE.strip()}\n\n\n"
            "y = predict_classes(model, x, verbose=0)",
        ),
    ),
    unchanged=(
        _SETUP + "predict_classes = 1\nn = len(x)\nmodel.add(Dense(n))\nmodel.predict_classes(x)\n",
        "class Model:\n    def predict_classes(self, x):\n        return x\n\n\nModel().predict_classes(1)\n",
    ),
)
