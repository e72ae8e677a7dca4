"""Input(shape=) that is a number."""

import ast
import re
from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site


@dataclass(frozen=True, kw_only=True)
class InputShapeNumber(Rule):
    """``Input(shape=3)`` → ``Input(shape=(3,))``."""

    @property
    def targets(self) -> Iterable[str]:
        return ("keras.Input", "keras.layers.Input", "keras.layers.InputLayer")

    def rewrite(self, site: Site) -> Replacement | None:
        name = "input_shape" if site.argument("input_shape") is not None else "shape"
        given = site.argument(name, 0)
        if given is None or isinstance(given, ast.Tuple | ast.List):
            return None
        whole = type(site.literal(given)) is int or site.type_of(given) == "builtins.int"
        refused = site.on_failing_line and re.match(r"Cannot convert '\d+' to a shape", site.failure[1]) is not None
        if not whole and not refused:
            return None
        call = site.call
        call.set(name, f"({site.text(given)},)", 0)
        return Replacement(call.text)


rule = InputShapeNumber(
    applies_to=">=3.0",
    reason="TensorFlow's Keras 2 took a number for the shape of an input of one dimension; Keras 3 wants a tuple.",
    documentation="https://keras.io/api/layers/core_layers/input/",
    examples=(
        Example(
            setup="from keras.layers import Input\nimport numpy as np\nx = np.ones((2, 3))\n",
            before="a = Input(shape=(10))\nb = Input(shape=(x.shape[1]))",
            after="a = Input(shape=(10,))\nb = Input(shape=(x.shape[1],))",
            failure=("ValueError", "Cannot convert '3' to a shape."),
        ),
    ),
    unchanged=(
        "from keras.layers import Input\nInput(shape=(3,))\nInput((None, 3))\nInput(shape=[3])\n",
        "import numpy as np\nfrom keras.layers import Input\nx = np.ones((2, 3))\nInput(shape=x.shape[1:])\n",
    ),
)
