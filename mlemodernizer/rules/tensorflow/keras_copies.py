"""Other places under which tensorflow had Keras."""

from __future__ import annotations

import ast
from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site
from mlemodernizer.rewriting.values import Ref

_NOW = "tensorflow.keras"
_COPIES = ("tensorflow.contrib.keras.python.keras", "tensorflow.contrib.keras.api.keras", "tensorflow.contrib.keras")
_PRIVATE = "tensorflow.python.keras"
_STILL_THERE = tuple(f"{_PRIVATE}.{part}" for part in ("legacy_tf_layers", "layers.legacy_rnn"))
_RENAMED = {"engine.topology": "layers", "engine.base_layer": "layers", "engine.training": "models", "engine": "layers"}


@dataclass(frozen=True, kw_only=True)
class KerasCopies(Rule):
    """``from tensorflow.python.keras.layers import Dense`` → ``from tensorflow.keras.layers import Dense``."""

    @property
    def node_types(self) -> tuple[type[ast.AST], ...]:
        return (ast.Import, ast.ImportFrom, ast.Attribute)

    @property
    def words(self) -> Iterable[str]:
        return ("keras",)

    def rewrite(self, site: Site) -> Replacement | None:
        node = site.node
        if isinstance(node, ast.Attribute):
            value = site.value(node)
            moved = node.attr == "keras" and isinstance(value, Ref) and _moved(value.name) == _NOW
            around: ast.AST = node
            while isinstance(parent := site.references.analysis.parents.get(around), ast.Attribute):
                around = parent
            whole = site.value(around) if isinstance(around, ast.Attribute) else None
            stays = isinstance(whole, Ref) and whole.name.startswith(_STILL_THERE)
            return Replacement(site.name_of(_NOW)) if moved and not stays else None
        if isinstance(node, ast.ImportFrom):
            new = _moved(node.module or "") if not node.level else None
            if node.module in {"tensorflow.python", "tensorflow.contrib"} and [a.name for a in node.names] == ["keras"]:
                new = "tensorflow"
            if new is None:
                return None
            names = site.text().partition(" import ")[2]
            return Replacement(f"from {new} import {names}")
        if not isinstance(node, ast.Import) or len(node.names) != 1 or not node.names[0].asname:
            return None
        new = _moved(node.names[0].name)
        return Replacement(f"import {new} as {node.names[0].asname}") if new else None


def _moved(module: str) -> str | None:
    for place in (*_COPIES, _PRIVATE):
        if (module == place or module.startswith(place + ".")) and not module.startswith(_STILL_THERE):
            rest = module[len(place) + 1 :]
            rest = _RENAMED.get(rest, rest)
            return f"{_NOW}.{rest}" if rest else _NOW
    return None


rule = KerasCopies(
    applies_to=">=2.6",
    reason="tensorflow.python.keras is a remnant for tensorflow's own use since 2.6, whose layers and models fit no "
    "others, and tensorflow.contrib was removed in 2.0; tensorflow.keras is the public one.",
    documentation="https://www.tensorflow.org/api_docs/python/tf/keras",
    examples=(
        Example(
            before="from tensorflow.python.keras.layers import Dense, BatchNormalization\nDense(3)",
            after="from tensorflow.keras.layers import Dense, BatchNormalization\nDense(3)",
        ),
        Example(
            setup="import tensorflow as tf\n",
            before="layer = tf.contrib.keras.layers.Dense(3)",
            after="layer = tf.keras.layers.Dense(3)",
        ),
    ),
    unchanged=(
        "from tensorflow.keras.layers import Dense\nDense(3)\n",
        "from tensorflow.python.keras.legacy_tf_layers.core import Dense\n",
        "import tensorflow.python.keras.legacy_tf_layers.core\n"
        "tensorflow.python.keras.legacy_tf_layers.core.Dense(3)\n",
        "from tensorflow.python.framework import ops\n",
    ),
)
