"""validation_data= as a list."""

import ast
from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site

_SIZES = (2, 3)  # with and without the samples' weights


@dataclass(frozen=True, kw_only=True)
class ValidationData(Rule):
    """``fit(x, y, validation_data=[a, b])`` → ``fit(x, y, validation_data=(a, b))``."""

    @property
    def targets(self) -> Iterable[str]:
        return ("keras.Model.fit", "keras.Model.fit_generator")

    def rewrite(self, site: Site) -> Replacement | None:
        given = site.argument("validation_data")
        if not isinstance(given, ast.List) or len(given.elts) not in _SIZES:
            return None
        call = site.call
        text = site.text(given)
        call.set("validation_data", f"({text[1:-1]})")
        return Replacement(call.text)


_SETUP = (
    "import numpy as np\nfrom keras.models import Sequential\nfrom keras.layers import Dense\n"
    "x, y = np.zeros((8, 4)), np.zeros(8)\n"
    "model = Sequential([Dense(1)])\nmodel.compile(optimizer='sgd', loss='mse')\n"
)

rule = ValidationData(
    applies_to=">=3.0",
    reason="Keras 3 takes the data and the targets of the validation as a tuple; a list is one input of several parts.",
    documentation="https://keras.io/api/models/model_training_apis/#fit-method",
    examples=(
        Example(
            setup=_SETUP,
            before="model.fit(x, y, validation_data=[x, y], verbose=0)",
            after="model.fit(x, y, validation_data=(x, y), verbose=0)",
        ),
    ),
    unchanged=(
        _SETUP + "model.fit(x, y, validation_data=(x, y))\n",
        "def fit(x, validation_data):\n    return x\n\n\nfit(1, validation_data=[1, 2])\n",
    ),
)
