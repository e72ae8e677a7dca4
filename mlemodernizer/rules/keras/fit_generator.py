"""fit_generator, evaluate_generator and predict_generator."""

from __future__ import annotations

import ast
from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.calls import CallEditor
from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site

_MODEL = "keras.Model"
_REMOVED = ("max_queue_size", "max_q_size", "workers", "nb_worker", "use_multiprocessing", "pickle_safe")
_POSITIONS = {
    f"{_MODEL}.fit_generator": (
        None,
        "steps_per_epoch",
        "epochs",
        "verbose",
        "callbacks",
        "validation_data",
        "validation_steps",
        "class_weight",
    ),
    f"{_MODEL}.evaluate_generator": (None, "steps"),
    f"{_MODEL}.predict_generator": (None, "steps"),
}
_SAMPLES = {
    "samples_per_epoch": ("steps_per_epoch", "generator"),
    "nb_val_samples": ("validation_steps", "validation_data"),
    "val_samples": ("steps", "generator"),
}
"""Count of samples -> the count of batches in its place, and the argument that makes the batches."""
_FLOWS = {"flow": ("32", 2), "flow_from_directory": ("32", 5), "flow_from_dataframe": ("32", 8)}
"""Methods that give batches -> default and position of the size of a batch."""


@dataclass(frozen=True, kw_only=True)
class Generators(Rule):
    """``model.fit_generator(g, …)`` → ``model.fit(g, …)``."""

    @property
    def targets(self) -> Iterable[str]:
        return _POSITIONS

    def rewrite(self, site: Site) -> Replacement | None:
        if not site.is_call or not isinstance(site.call.receiver, str) or not site.call.receiver:
            return None
        call = site.call
        names = _POSITIONS[site.dotted]
        if call.starred or call.positional > len(names):
            return None
        if not all(_count_batches(site, call, samples) for samples in _SAMPLES if call.has(samples)):
            return None
        call.name_positionals(names)
        for name in _REMOVED:
            call.remove(name)
        call.rename("generator", "x")
        call.rename("nb_epoch", "epochs")
        call.set_function(f"{call.receiver}.{site.dotted.rpartition('.')[2].removesuffix('_generator')}")
        return Replacement(call.text)


def _count_batches(site: Site, call: CallEditor, samples: str) -> bool:
    """Count in batches what Keras 1 counted in samples; whether that is possible."""
    batches, argument = _SAMPLES[samples]
    source = site.argument(argument, 0 if argument == "generator" else None)
    if samples == "nb_val_samples" and isinstance(source, ast.Tuple | ast.List):
        call.remove(samples)  # arrays are used whole
        return True
    size = _batch_size(site, source)
    if not size:
        return False
    call.set(samples, f"{site.name_of('math.ceil')}({_factor(call.source(samples) or '')} / {_factor(size)})")
    call.rename(samples, batches)
    return True


def _batch_size(site: Site, node: ast.expr | None) -> str:
    """The source of the size of the batches that an image generator's flow gives; empty where it is not in sight."""
    if isinstance(node, ast.Name):
        assigned = [
            assignment.value
            for assignment in site.references.of_kind(ast.Assign)
            if any(isinstance(target, ast.Name) and target.id == node.id for target in assignment.targets)
        ]
        node = assigned[0] if len(assigned) == 1 else None
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
        return _of_own_generator(site, node, node.func.id)
    if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute) or node.func.attr not in _FLOWS:
        return ""
    default, position = _FLOWS[node.func.attr]
    given = next((k.value for k in node.keywords if k.arg == "batch_size"), None)
    if given is None and len(node.args) > position:
        given = node.args[position]
    if given is not None and not isinstance(given, ast.Constant | ast.Name):
        return ""
    return ast.unparse(given) if given is not None else default


def _of_own_generator(site: Site, call: ast.Call, name: str) -> str:
    """What a generator of the notebook is given as the size of its batches, by a parameter of that name."""
    functions = [function for function in site.references.of_kind(ast.FunctionDef) if function.name == name]
    if len(functions) != 1 or not any(isinstance(n, ast.Yield) for n in ast.walk(functions[0])):
        return ""
    parameters = [a.arg for a in functions[0].args.args]
    if "batch_size" not in parameters or any(isinstance(a, ast.Starred) for a in call.args):
        return ""
    position = parameters.index("batch_size")
    from_end = position - len(parameters)
    defaults = functions[0].args.defaults
    given = next((k.value for k in call.keywords if k.arg == "batch_size"), None)
    if given is None:
        given = call.args[position] if position < len(call.args) else None
    if given is None and -from_end <= len(defaults):
        given = defaults[from_end]
    return ast.unparse(given) if isinstance(given, ast.Constant | ast.Name) else ""


def _factor(source: str) -> str:
    plain = isinstance(ast.parse(source, mode="eval").body, ast.Constant | ast.Name | ast.Attribute | ast.Call)
    return source if plain else f"({source})"


_SETUP = (
    "import numpy as np\nfrom keras.models import Sequential\nfrom keras.layers import Dense\n"
    "model = Sequential([Dense(1)])\nmodel.compile(optimizer='sgd', loss='mse')\n\n\n"
    "def batches():\n    while True:\n        yield np.zeros((2, 4)), np.zeros(2)\n\n\n"
)
_IMAGES = (
    "import math\nimport numpy as np\nfrom keras.models import Sequential\nfrom keras.layers import Dense, Flatten\n"
    "from tensorflow.keras.preprocessing.image import ImageDataGenerator\n"
    "model = Sequential([Flatten(), Dense(1)])\nmodel.compile(optimizer='sgd', loss='mse')\n"
    "x, y = np.zeros((8, 4, 4, 1)), np.zeros(8)\nflow = ImageDataGenerator().flow(x, y, batch_size=3)\n"
)

rule = Generators(
    applies_to=">=2.6",
    reason="fit_generator and its companions were removed; fit, evaluate and predict take generators since Keras 2.4.",
    documentation="https://keras.io/api/models/model_training_apis/",
    examples=(
        Example(
            setup=_SETUP,
            before="model.fit_generator(batches(), steps_per_epoch=2, epochs=1, verbose=0, workers=4)",
            after="model.fit(batches(), steps_per_epoch=2, epochs=1, verbose=0)",
        ),
        Example(
            setup=_SETUP,
            before="score = model.evaluate_generator(batches(), 3)",
            after="score = model.evaluate(batches(), steps=3)",
        ),
        Example(
            setup=_IMAGES,
            before="model.fit_generator(flow, samples_per_epoch=len(x), nb_epoch=1, validation_data=(x, y), "
            "nb_val_samples=8)",
            after="model.fit(flow, steps_per_epoch=math.ceil(len(x) / 3), epochs=1, validation_data=(x, y))",
        ),
    ),
    unchanged=(
        "from keras.models import Sequential\nmodel = Sequential()\nmodel.fit_generator(None, samples_per_epoch=20)\n",
        "class Model:\n    def fit_generator(self, g):\n        return g\n\n\nModel().fit_generator(3)\n",
    ),
)
