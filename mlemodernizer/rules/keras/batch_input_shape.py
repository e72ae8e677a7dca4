"""batch_input_shape= of layers."""

from __future__ import annotations

import ast
from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.calls import CallEditor
from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site

_SHAPE = "batch_input_shape"


@dataclass(frozen=True, kw_only=True)
class BatchInputShape(Rule):
    """``model.add(LSTM(4, batch_input_shape=s))`` → ``model.add(Input(batch_shape=s))``, then the layer."""

    @property
    def node_types(self) -> tuple[type[ast.AST], ...]:
        return (ast.Call,)

    @property
    def words(self) -> Iterable[str]:
        return (_SHAPE,)

    def rewrite(self, site: Site) -> Replacement | None:
        node = site.node
        if not isinstance(node, ast.Call):
            return None
        if isinstance(node.func, ast.Attribute) and node.func.attr == "add" and len(node.args) == 1:
            layer, receiver = node.args[0], site.text(node.func.value)
            if not _is_layer(site, layer) or not _is_alone(site):
                return None
            start, rest = _split(site, layer)
            if _follows_another(site, receiver):
                return Replacement(f"{receiver}.add({rest})")
            line = site.unit.line(node.lineno)
            indent = line[: len(line) - len(line.lstrip())]
            return Replacement(f"{receiver}.add({start})\n{indent}{receiver}.add({rest})")
        listed = site.parent
        if isinstance(listed, ast.List) and _is_layer(site, node):
            model = site.references.analysis.parents[listed]
            if isinstance(model, ast.Call) and site.name(model.func) == "keras.Sequential":
                start, rest = _split(site, node)
                return Replacement(f"{start}, {rest}" if listed.elts[0] is node else rest)
        return None


def _is_layer(site: Site, node: ast.expr) -> bool:
    if not isinstance(node, ast.Call) or all(k.arg != _SHAPE for k in node.keywords):
        return False
    name = site.name(node.func)
    return name.startswith("keras.layers.") and name != "keras.layers.InputLayer"


def _is_alone(site: Site) -> bool:
    """Whether the call is a statement with its lines for itself."""
    before = site.unit.line(site.node.lineno)[: site.node.col_offset]
    after = site.unit.line(site.node.end_lineno or 0)[site.node.end_col_offset or 0 :].strip()
    return site.is_statement and not before.strip() and (not after or after.startswith("#"))


def _follows_another(site: Site, model: str) -> bool:
    """Whether the model has a layer already, which has said the shape; what a later one says is not heard."""
    statement = site.parent
    block = site.references.analysis.parents[statement]
    for before in reversed(getattr(block, "body", [])[: _position(block, statement)]):
        if isinstance(before, ast.Assign) and any(site.source(target) == model for target in before.targets):
            return isinstance(before.value, ast.Call) and bool(before.value.args)
        call = before.value if isinstance(before, ast.Expr) else None
        if isinstance(call, ast.Call) and site.source(call.func) == f"{model}.add":
            return True
    return False


def _position(block: ast.AST, statement: ast.AST) -> int:
    body: list[ast.AST] = getattr(block, "body", [])
    return next((i for i, other in enumerate(body) if other is statement), 0)


def _split(site: Site, layer: ast.expr) -> tuple[str, str]:
    """The input of that shape, and the layer without it."""
    call = CallEditor(site.text(layer))
    shape = call.remove(_SHAPE)
    return f"{site.name_of('keras.layers.Input')}(batch_shape={shape})", call.text


rule = BatchInputShape(
    applies_to=">=3.0",
    reason="Layers take no batch_input_shape in Keras 3; an Input says the shape, the size of a batch included.",
    documentation="https://keras.io/api/layers/core_layers/input/",
    examples=(
        Example(
            setup="from keras.models import Sequential\nfrom keras.layers import LSTM, Input\nmodel = Sequential()\n",
            before="model.add(LSTM(4, batch_input_shape=(1, 3, 2), stateful=True))",
            after="model.add(Input(batch_shape=(1, 3, 2)))\nmodel.add(LSTM(4, stateful=True))",
        ),
        Example(
            before="from keras import Sequential\nfrom keras.layers import Dense\n"
            "model = Sequential([Dense(4, batch_input_shape=(None, 3)), Dense(1)])",
            after="from keras.layers import Input\nfrom keras import Sequential\nfrom keras.layers import Dense\n"
            "model = Sequential([Input(batch_shape=(None, 3)), Dense(4), Dense(1)])",
        ),
    ),
    unchanged=(
        "from keras.layers import LSTM, Input\nx = LSTM(4)(Input(batch_shape=(1, 3, 2)))\n",
        "from keras.layers import InputLayer\nInputLayer(batch_input_shape=(1, 2))\n",
    ),
)
