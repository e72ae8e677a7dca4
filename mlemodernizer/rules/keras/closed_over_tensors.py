"""Layers of one's own that compute with tensors of the model which they are not given."""

from __future__ import annotations

import ast
from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.model.patch import Semantics
from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site
from mlemodernizer.rules.keras._symbolic import REFUSED, layer_around

_TENSOR = "keras.KerasTensor"


@dataclass(frozen=True, kw_only=True)
class ClosedOverTensors(Rule):
    """Gives the layer such a tensor among its inputs: ``Loss()([x, y])`` → ``Loss()([x, y, z])``.

    The layer keeps it as ``self.z``.
    """

    @property
    def node_types(self) -> tuple[type[ast.AST], ...]:
        return (ast.Call, ast.FunctionDef, ast.Name)

    @property
    def words(self) -> Iterable[str]:
        return ("Layer",)

    def rewrite(self, site: Site) -> Replacement | None:
        node = site.node
        if REFUSED not in site.failure[1]:
            return None
        if isinstance(node, ast.Call):
            return _given(site, node)
        owner = layer_around(site, node)
        if owner is None or not isinstance(node, ast.Name | ast.FunctionDef):
            return None
        names = _closed_over(site, owner)
        takes_list = _takes_list(site, owner)
        if not names or takes_list is None:
            return None
        if isinstance(node, ast.Name):
            in_method = site.references.enclosing_function(node) is not None
            return Replacement(f"self.{node.id}") if in_method and node.id in names else None
        if node not in owner.body or node.name != "call":
            return None
        first = node.body[0]
        offset = site.unit.span(first)[0] - site.unit.span(node)[0]
        inputs = node.args.args[1].arg
        kept = ", ".join(f"self.{name}" for name in names)
        text = site.text()
        line = f"{'*' if takes_list else ''}{inputs}, {kept} = {inputs}"
        return Replacement(f"{text[:offset]}{line}\n{' ' * first.col_offset}{text[offset:]}")


def _given(site: Site, node: ast.Call) -> Replacement | None:
    owner = _called_layer(site, node)
    if owner is None or _takes_list(site, owner) is None:
        return None
    names = _closed_over(site, owner)
    if not names:
        return None
    given = node.args[0]
    parts = given.elts if isinstance(given, ast.List | ast.Tuple) else [given]
    call = site.call
    call.set("inputs", f"[{', '.join([*(site.text(part) for part in parts), *names])}]", 0)
    return Replacement(call.text)


def _called_layer(site: Site, node: ast.Call) -> ast.ClassDef | None:
    """The notebook's class of layers of which a call calls an object that it makes: ``Class()(inputs)``."""
    if not isinstance(node.func, ast.Call) or not isinstance(node.func.func, ast.Name) or not node.args:
        return None
    name = node.func.func.id
    return next((owner for owner in site.references.of_kind(ast.ClassDef) if owner.name == name), None)


def _takes_list(site: Site, owner: ast.ClassDef) -> bool | None:
    """Whether the layer is given a list of tensors; None where that is unknown, or where not all calls are in sight."""
    makes = [
        call
        for call in site.references.of_kind(ast.Call)
        if isinstance(call.func, ast.Name) and call.func.id == owner.name
    ]
    calls = [call for call in site.references.of_kind(ast.Call) if _called_layer(site, call) is owner]
    call = next((m for m in owner.body if isinstance(m, ast.FunctionDef) and m.name == "call"), None)
    if call is None or len(call.args.args) < len(("self", "inputs")) or not calls or len(makes) != len(calls):
        return None
    kinds = {_is_list(site, c.args[0]) for c in calls}
    return kinds.pop() if len(kinds) == 1 else None


def _is_list(site: Site, node: ast.expr) -> bool | None:
    if isinstance(node, ast.List | ast.Tuple):
        return None if any(isinstance(e, ast.Starred) for e in node.elts) else True
    return False if site.is_a(node, _TENSOR) else None


def _closed_over(site: Site, owner: ast.ClassDef) -> list[str]:
    """The names of tensors that the methods of a class read and that are no variables of theirs, in order."""
    found: dict[str, None] = {}
    for method in owner.body:
        if not isinstance(method, ast.FunctionDef) or not method.args.args or method.args.args[0].arg != "self":
            continue
        own = {node.arg for node in ast.walk(method) if isinstance(node, ast.arg)}
        names = [node for node in ast.walk(method) if isinstance(node, ast.Name)]
        own |= {node.id for node in names if not isinstance(node.ctx, ast.Load)}
        found.update(dict.fromkeys(node.id for node in names if node.id not in own and site.is_a(node, _TENSOR)))
    return list(found)


_SETUP = (
    "from keras.layers import Dense, Input, Layer\nfrom tensorflow.keras import backend as K\n\n"
    "x = Input((4,))\nh = Dense(2)(x)\ny = Dense(4)(h)\n\n\n"
)
_BEFORE = """class Loss(Layer):
    def call(self, inputs):
        self.add_loss(K.mean(K.square(inputs[0] - inputs[1])) + K.sum(h))
        return inputs[0]


z = Loss()([x, y])"""
_AFTER = """class Loss(Layer):
    def call(self, inputs):
        *inputs, self.h = inputs
        self.add_loss(K.mean(K.square(inputs[0] - inputs[1])) + K.sum(self.h))
        return inputs[0]


z = Loss()([x, y, h])"""

rule = ClosedOverTensors(
    applies_to=">=3.0",
    after_failure=True,
    reason="A layer of Keras 3 can only compute with the tensors of a model that it is given; it is given this one, "
    "too.",
    documentation="https://keras.io/guides/making_new_layers_and_models_via_subclassing/",
    semantics=Semantics.EXACT,
    examples=(Example(setup=_SETUP, before=_BEFORE, after=_AFTER, failure=("ValueError", REFUSED + ".")),),
    unchanged=(
        _SETUP + _BEFORE + "\n",
        "from keras.layers import Layer\n\n\nclass Twice(Layer):\n    def call(self, x):\n        return 2 * x\n",
    ),
)
