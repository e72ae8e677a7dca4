"""The operations of keras.backend."""

import ast
from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site
from mlemodernizer.rewriting.values import Ref

_NAMES = (
    "abs all any arange argmax argmin batch_dot batch_flatten batch_get_value batch_normalization "
    "batch_set_value bias_add binary_crossentropy cast cast_to_floatx categorical_crossentropy clip "
    "concatenate constant conv1d conv2d conv2d_transpose conv3d cos count_params ctc_batch_cost ctc_decode "
    "ctc_label_dense_to_sparse cumprod cumsum depthwise_conv2d dot dropout dtype elu equal eval exp "
    "expand_dims eye flatten foldl foldr gather get_value gradients greater greater_equal hard_sigmoid "
    "in_top_k int_shape is_sparse l2_normalize less less_equal log map_fn max maximum mean min minimum "
    "moving_average_update name_scope ndim not_equal one_hot ones ones_like permute_dimensions pool2d pool3d "
    "pow prod random_bernoulli random_normal random_normal_variable random_uniform random_uniform_variable "
    "relu repeat repeat_elements reshape resize_images resize_volumes reverse rnn round separable_conv2d "
    "set_value shape sigmoid sign sin softmax softplus softsign sparse_categorical_crossentropy "
    "spatial_2d_padding spatial_3d_padding sqrt square squeeze stack std stop_gradient sum switch tanh "
    "temporal_padding tile to_dense transpose truncated_normal update update_add update_sub var variable zeros "
    "zeros_like"
)
_GONE = _NAMES.split()
_BACKEND = "keras.backend"
_NOW = f"tensorflow.{_BACKEND}"


@dataclass(frozen=True, kw_only=True)
class BackendFunctions(Rule):
    """``from keras import backend as K`` → ``from tensorflow.keras import backend as K``, where one of them is used."""

    @property
    def targets(self) -> Iterable[str]:
        return tuple(f"{_BACKEND}.{name}" for name in _GONE)

    @property
    def node_types(self) -> tuple[type[ast.AST], ...]:
        return (ast.Import, ast.ImportFrom)

    def rewrite(self, site: Site) -> Replacement | None:
        node = site.node
        if not site.environment.satisfies("tensorflow", ">=2.16"):
            return None
        if isinstance(node, ast.ImportFrom) and node.module == "keras" and not node.level:
            return _split(site, node.names, "keras", {a for a in node.names if a.name == "backend" and _used(site, a)})
        if isinstance(node, ast.ImportFrom) and node.module == _BACKEND and not node.level:
            return _split(site, node.names, _BACKEND, {a for a in node.names if a.name in {*_GONE, "*"}})
        if isinstance(node, ast.Import):
            moved = [a for a in node.names if a.name == _BACKEND and a.asname and _used(site, a)]
            new = ", ".join(_written(a, _NOW if a in moved else a.name) for a in node.names)
            return Replacement(f"import {new}") if moved else None
        owner = site.receiver
        value = site.value(owner) if isinstance(owner, ast.Attribute) else None
        if value != Ref(_BACKEND):
            return None  # reached through a name that is imported otherwise now, or of tensorflow.keras, which has it
        text = site.text()
        return Replacement(site.name_of(_NOW) + text[text.index(_BACKEND) + len(_BACKEND) :])


def _used(site: Site, alias: ast.alias) -> bool:
    """Whether one of the functions is reached through an imported name."""
    name = alias.asname or alias.name
    return any(
        node.attr in _GONE and isinstance(node.value, ast.Name) and node.value.id == name
        for node in site.references.of_kind(ast.Attribute)
    )


def _written(alias: ast.alias, name: str) -> str:
    return f"{name} as {alias.asname}" if alias.asname else name


def _split(site: Site, names: list[ast.alias], module: str, moved: set[ast.alias]) -> Replacement | None:
    """The import of some names from `module` of tensorflow, and of the others from where they are."""
    if not moved:
        return None
    lines = [
        f"from {home} import {', '.join(_written(a, a.name) for a in names if (a in moved) == of_tensorflow)}"
        for home, of_tensorflow in ((f"tensorflow.{module}", True), (module, False))
        if of_tensorflow or len(moved) < len(names)
    ]
    line = site.unit.line(site.node.lineno)
    alone = line.strip() == site.text()
    indent = line[: len(line) - len(line.lstrip())]
    return Replacement((f"\n{indent}" if alone else "; ").join(lines))


rule = BackendFunctions(
    applies_to=">=3.0",
    reason="Keras 3 has no operations in keras.backend; tensorflow.keras.backend still has them.",
    documentation="https://keras.io/guides/migrating_to_keras_3/",
    examples=(
        Example(
            before="from keras import backend as K\n\n\ndef dice(y, p):\n    return K.sum(y * p)",
            after="from tensorflow.keras import backend as K\n\n\ndef dice(y, p):\n    return K.sum(y * p)",
        ),
        Example(
            before="import keras.backend as K\nprint(K.eval(K.hard_sigmoid(K.constant(1.0))))",
            after="import tensorflow.keras.backend as K\nprint(K.eval(K.hard_sigmoid(K.constant(1.0))))",
        ),
        Example(
            before="from keras.backend import epsilon, sqrt, square",
            after="from tensorflow.keras.backend import sqrt, square\nfrom keras.backend import epsilon",
        ),
        Example(
            before="import keras\nx = keras.backend.ones((2, 2))",
            after="import tensorflow.keras.backend as K\nimport keras\nx = K.ones((2, 2))",
        ),
    ),
    unchanged=(
        "from tensorflow.keras import backend as K\nK.sum(K.ones((2, 2)))\n",
        "from keras import backend as K\nprint(K.epsilon(), K.floatx())\n",
        "import tensorflow as tf\ntf.keras.backend.sum(tf.ones((2, 2)))\n",
    ),
)
