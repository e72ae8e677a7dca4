"""metrics= that is one metric."""

import ast
from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site


@dataclass(frozen=True, kw_only=True)
class MetricsList(Rule):
    """``compile(metrics='accuracy')`` → ``compile(metrics=['accuracy'])``."""

    @property
    def targets(self) -> Iterable[str]:
        return ("keras.Model.compile",)

    def rewrite(self, site: Site) -> Replacement | None:
        given = site.argument("metrics", 2)
        if given is None or not isinstance(site.literal(given), str):
            return None
        single = isinstance(given, ast.Constant | ast.Name)
        call = site.call
        call.set("metrics", f"[{site.text(given)}]", 2)
        return Replacement(call.text) if single else None


_SETUP = "from keras.models import Sequential\nfrom keras.layers import Dense\nmodel = Sequential([Dense(1)])\n"

rule = MetricsList(
    applies_to=">=3.0",
    reason="Keras 3 takes metrics as a list or a dictionary only; TensorFlow's Keras 2 took a single one as well.",
    documentation="https://keras.io/api/models/model_training_apis/#compile-method",
    examples=(
        Example(
            setup=_SETUP,
            before="model.compile('sgd', 'mse', metrics='accuracy')",
            after="model.compile('sgd', 'mse', metrics=['accuracy'])",
        ),
    ),
    unchanged=(
        _SETUP + "model.compile('sgd', 'mse', metrics=['accuracy'])\n",
        _SETUP + "wanted = ['accuracy']\nmodel.compile('sgd', 'mse', metrics=wanted)\n",
    ),
)
