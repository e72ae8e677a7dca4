"""The backend's operations, which are keras.ops."""

import ast
from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site
from mlemodernizer.rewriting.values import Ref

_SAME = (
    *("abs", "all", "any", "binary_crossentropy", "cast", "categorical_crossentropy", "clip", "cos", "dot", "equal"),
    *("exp", "greater", "greater_equal", "less", "less_equal", "log", "max", "maximum", "mean", "min", "minimum"),
    *("not_equal", "ones_like", "prod", "relu", "reshape", "round", "sigmoid", "sign", "sin", "softmax", "softplus"),
    *("sparse_categorical_crossentropy", "sqrt", "square", "squeeze", "stack", "std", "sum", "tanh", "transpose"),
    *("var", "zeros_like"),
)
_NEW = {name: name for name in _SAME} | {"flatten": "ravel", "pow": "power"}
_LAST_AXIS = {"concatenate": 1, "expand_dims": 1}  # -1 was the default of the argument at this position
_KEYWORDS = {"axis", "keepdims", "dtype", "from_logits"}


@dataclass(frozen=True, kw_only=True)
class BackendFunctions(Rule):
    """``K.sum(x)`` → ``ops.sum(x)``. tensorflow.keras.backend still has them all, and is left alone."""

    @property
    def targets(self) -> Iterable[str]:
        return tuple(f"keras.backend.{name}" for name in (*_NEW, *_LAST_AXIS))

    def rewrite(self, site: Site) -> Replacement | None:
        if not isinstance(site.node, ast.Call) or site.receiver is None or _is_of_tensorflow(site):
            return None
        call = site.call
        name = site.dotted.rpartition(".")[2]
        if call.starred or not set(call.keywords()) <= _KEYWORDS or (name == "relu" and call.positional > 1):
            return None
        if name in _LAST_AXIS and not call.has("axis", _LAST_AXIS[name]):
            call.set("axis", "-1")
        call.set_function(site.name_of(f"keras.ops.{_NEW.get(name, name)}"))
        return Replacement(call.text)


def _is_of_tensorflow(site: Site) -> bool:
    assert isinstance(site.node, ast.Call)  # noqa: S101 - for the type checker
    value = site.value(site.node.func)
    return not isinstance(value, Ref) or not value.name.startswith("keras.")


rule = BackendFunctions(
    applies_to=">=3.0",
    reason="Keras 3 has the operations of keras.backend in keras.ops.",
    documentation="https://keras.io/guides/migrating_to_keras_3/",
    examples=(
        Example(
            setup="import keras\nimport keras.backend as K\nimport numpy as np\na = np.ones((2, 3), 'float32')\n",
            before="K.sqrt(K.mean(K.square(a - 1), axis=-1))\nK.concatenate([a, a])",
            after="keras.ops.sqrt(keras.ops.mean(keras.ops.square(a - 1), axis=-1))\n"
            "keras.ops.concatenate([a, a], axis=-1)",
        ),
        Example(
            setup="",
            before="from keras import backend as K\n\n\ndef dice(y, p):\n    return K.sum(y * p) + K.epsilon()",
            after="import keras.ops as ops\nfrom keras import backend as K\n\n\n"
            "def dice(y, p):\n    return ops.sum(y * p) + K.epsilon()",
        ),
    ),
    unchanged=(
        "from tensorflow.keras import backend as K\nK.sum(K.ones((2, 2)))\n",
        "from keras import backend as K\nprint(K.epsilon(), K.floatx())\n",
    ),
)
