"""Numbers of steps that are no whole numbers."""

import ast
from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site

_STEPS: dict[str, dict[str, int | None]] = {
    "fit": {"steps_per_epoch": None, "validation_steps": None},
    "fit_generator": {"steps_per_epoch": 1, "validation_steps": 6},
    "evaluate": {"steps": None},
    "evaluate_generator": {"steps": 1},
    "predict": {"steps": None},
    "predict_generator": {"steps": 1},
}
_FLOATS = {"numpy.ceil", "numpy.floor", "numpy.round", "numpy.rint"}


@dataclass(frozen=True, kw_only=True)
class WholeSteps(Rule):
    """``steps_per_epoch=len(x) / 32`` → ``steps_per_epoch=math.ceil(len(x) / 32)``."""

    @property
    def targets(self) -> Iterable[str]:
        return tuple(f"keras.Model.{method}" for method in _STEPS)

    def rewrite(self, site: Site) -> Replacement | None:
        if not site.is_call:
            return None
        call = site.call
        for name, position in _STEPS[site.dotted.rpartition(".")[2]].items():
            given = site.argument(name, position)
            if given is not None and _is_float(site, given):
                call.set(name, f"{site.name_of('math.ceil')}({site.text(given)})", position)
        return Replacement(call.text)


def _is_float(site: Site, node: ast.expr) -> bool:
    if isinstance(node, ast.BinOp):
        return isinstance(node.op, ast.Div) or (
            not isinstance(node.op, ast.FloorDiv | ast.Mod)
            and (_is_float(site, node.left) or _is_float(site, node.right))
        )
    called = isinstance(node, ast.Call) and site.name(node.func) in _FLOATS
    return called or site.type_of(node) == "builtins.float"


_SETUP = (
    "import math\nimport numpy as np\nfrom keras.models import Sequential\nfrom keras.layers import Dense\n"
    "x, y = np.zeros((8, 4)), np.zeros(8)\n"
    "model = Sequential([Dense(1)])\nmodel.compile(optimizer='sgd', loss='mse')\n\n\n"
    "def batches():\n    while True:\n        yield np.zeros((2, 4)), np.zeros(2)\n\n\n"
)

rule = WholeSteps(
    applies_to=">=2.4",
    reason="Until Keras 2.4 an epoch went on while fewer batches were done than its number of steps, which needn't be "
    "whole; now it has to be.",
    documentation="https://keras.io/api/models/model_training_apis/#fit-method",
    examples=(
        Example(
            setup=_SETUP,
            before="model.fit(batches(), steps_per_epoch=len(x) / 3, verbose=0)\n"
            "model.evaluate(batches(), steps=np.ceil(3.2), verbose=0)",
            after="model.fit(batches(), steps_per_epoch=math.ceil(len(x) / 3), verbose=0)\n"
            "model.evaluate(batches(), steps=math.ceil(np.ceil(3.2)), verbose=0)",
        ),
    ),
    unchanged=(
        _SETUP + "model.fit(batches(), steps_per_epoch=len(x) // 3, verbose=0)\n",
        _SETUP + "model.fit(batches(), steps_per_epoch=int(len(x) / 3), verbose=0)\n",
    ),
)
