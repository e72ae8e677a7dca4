"""set_value of an optimizer's learning rate."""

import ast
from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site

_RATES = {"lr", "learning_rate"}
_GIVEN = 2


@dataclass(frozen=True, kw_only=True)
class SetValue(Rule):
    """``K.set_value(optimizer.learning_rate, x)`` → ``optimizer.learning_rate.assign(x)``."""

    @property
    def targets(self) -> Iterable[str]:
        return ("keras.backend.set_value",)

    def rewrite(self, site: Site) -> Replacement | None:
        variable = site.argument("x", 0)
        value = site.argument("value", 1)
        if not isinstance(variable, ast.Attribute) or variable.attr not in _RATES or value is None:
            return None
        return Replacement(f"{site.text(variable)}.assign({site.text(value)})")


rule = SetValue(
    applies_to=">=3.0",
    reason="The learning rate of an optimizer is a variable of Keras 3, which set_value does not know; it is assigned.",
    documentation="https://keras.io/api/optimizers/",
    examples=(
        Example(
            setup=(
                "from keras.models import Sequential\nfrom keras.layers import Dense\n"
                "from tensorflow.keras import backend as K\n"
                "model = Sequential([Dense(1)])\nmodel.compile(optimizer='sgd', loss='mse')\n"
            ),
            before="K.set_value(model.optimizer.lr, 0.5 * K.get_value(model.optimizer.lr))",
            after="model.optimizer.learning_rate.assign(0.5 * K.get_value(model.optimizer.learning_rate))",
        ),
    ),
    unchanged=("from tensorflow.keras import backend as K\nx = K.variable(1.0)\nK.set_value(x, 2.0)\n",),
)
