"""keras.backend's operations on the tensors of a model."""

from __future__ import annotations

import ast
from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.calls import CallEditor
from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site
from mlemodernizer.rules.keras._symbolic import GRADIENTS, REFUSED, is_added_loss, was_refused

_SAME = (
    "abs all any cast clip concatenate cos cumprod cumsum elu equal exp expand_dims greater greater_equal less "
    "less_equal log max maximum mean min minimum not_equal ones_like prod relu reshape round sigmoid sign sin softmax "
    "softplus softsign sqrt square squeeze stack std sum tanh transpose zeros_like"
)
_NEW = {name: name for name in _SAME.split()} | {"pow": "power", "permute_dimensions": "transpose"}
_AXIS = {"concatenate": "-1", "expand_dims": "-1", "argmax": "-1", "argmin": "-1"}
"""Operations whose default axis was another."""
_KEYWORDS = {"min_value": "x_min", "max_value": "x_max", "pattern": "axes", "tensors": "xs"}


@dataclass(frozen=True, kw_only=True)
class SymbolicOperations(Rule):
    """``K.mean(model.output)`` → ``keras.ops.mean(model.output)``."""

    @property
    def targets(self) -> Iterable[str]:
        return [f"keras.backend.{name}" for name in (*_NEW, "argmax", "argmin")]

    def rewrite(self, site: Site) -> Replacement | None:
        if not site.is_call or not _is_symbolic(site):
            return None
        call = site.call
        name = site.dotted.rpartition(".")[2]
        if call.starred or not _translate(call, name):
            return None
        call.set_function(f"{site.name_of('keras.ops')}.{_NEW.get(name, name)}")
        return Replacement(call.text)


def _translate(call: CallEditor, name: str) -> bool:
    """Write the arguments as keras.ops takes them; whether that is possible."""
    if name in {"relu", "softmax"} and (call.positional > 1 or call.keywords() not in ([], ["axis"])):
        return False
    if name in _AXIS and not call.has("axis", 1):
        call.set("axis", _AXIS[name])
    for old, new in _KEYWORDS.items():
        call.rename(old, new)
    return True


def _is_symbolic(site: Site) -> bool:
    if was_refused(site):
        return True
    references = site.references
    scope = references.enclosing_function(site.node)
    return any(
        references.enclosing_function(call) is scope
        and (GRADIENTS in references.dotted(call.func) or is_added_loss(references, call))
        for call in references.of_kind(ast.Call)
    )


_SETUP = (
    "import keras\nfrom tensorflow.keras import backend as K\n"
    "x = keras.layers.Input((4,))\ny = keras.layers.Dense(2)(x)\n"
)

rule = SymbolicOperations(
    applies_to=">=3.0",
    reason="The operations of keras.backend take no symbolic tensors of a model any more; those of keras.ops, new in "
    "Keras 3, do.",
    documentation="https://keras.io/api/ops/",
    examples=(
        Example(
            setup=_SETUP,
            before="z = K.concatenate([K.square(y), K.clip(y, min_value=0, max_value=1)])\nloss = K.mean(z, axis=-1)",
            after="z = keras.ops.concatenate([keras.ops.square(y), keras.ops.clip(y, x_min=0, x_max=1)], axis=-1)\n"
            "loss = keras.ops.mean(z, axis=-1)",
            failure=("ValueError", REFUSED + "."),
        ),
    ),
    unchanged=(
        _SETUP + "def loss(a, b):\n    return K.mean(K.square(a - b))\n",
        _SETUP + "print(K.mean([1.0, 2.0]))\n",
    ),
)
