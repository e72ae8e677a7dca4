"""self.validation_data of callbacks."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site

_DATA = "validation_data"
_SIZES = (2, 3)  # with and without the samples' weights


@dataclass(frozen=True, kw_only=True)
class CallbackValidationData(Rule):
    """``model.fit(…, validation_data=(a, b), callbacks=[c])`` → ``Class.validation_data = [a, b]`` before it.

    Only where the notebook has a class of callbacks that reads its `validation_data`, and gives an object of it.
    """

    @property
    def node_types(self) -> tuple[type[ast.AST], ...]:
        return (ast.Expr, ast.Assign)

    @property
    def words(self) -> Iterable[str]:
        return (_DATA,)

    def rewrite(self, site: Site) -> Replacement | None:
        node = site.node
        call = node.value if isinstance(node, ast.Expr | ast.Assign) else None
        if not isinstance(call, ast.Call) or getattr(call.func, "attr", "") not in {"fit", "fit_generator"}:
            return None
        given = {keyword.arg: keyword.value for keyword in call.keywords}
        data, callbacks = given.get(_DATA), given.get("callbacks")
        if data is None or callbacks is None:
            return None
        listed = _listed(site, data)
        mentioned = set(_mentioned(site, callbacks, depth=3))
        classes = [c.name for c in _readers(site) if c.name in mentioned and not _is_set(site, c.name)]
        if not listed or not classes:
            return None
        line = site.unit.line(node.lineno)
        if line[: node.col_offset].strip():
            return None
        lines = [f"{name}.{_DATA} = {listed}" for name in classes]
        return Replacement(f"\n{line[: node.col_offset]}".join([*lines, site.text()]))


def _listed(site: Site, data: ast.expr) -> str:
    """The inputs and the targets as callbacks had them: a list, of which several inputs are elements of their own."""
    if not isinstance(data, ast.Tuple | ast.List):
        return site.text(data) if site.is_a(data, "builtins.tuple", "builtins.list") else ""
    if len(data.elts) not in _SIZES or any(isinstance(e, ast.Starred) for e in data.elts):
        return ""
    parts = [e for part in data.elts for e in (part.elts if isinstance(part, ast.List) else [part])]
    return f"[{', '.join(site.text(part) for part in parts)}]"


def _readers(site: Site) -> Iterator[ast.ClassDef]:
    """The notebook's classes of callbacks that read `validation_data` and never set it."""
    for owner in site.references.of_kind(ast.ClassDef):
        top = isinstance(site.references.analysis.parents[owner], ast.Module)
        callback = any(site.name(base) == "keras.callbacks.Callback" for base in owner.bases)
        uses = [n for n in ast.walk(owner) if isinstance(n, ast.Attribute) and n.attr == _DATA and _is_self(n.value)]
        if top and callback and uses and all(isinstance(use.ctx, ast.Load) for use in uses):
            yield owner


def _is_self(node: ast.expr) -> bool:
    return isinstance(node, ast.Name) and node.id == "self"


def _is_set(site: Site, name: str) -> bool:
    """Whether the cell gives the class its data already."""
    return any(
        isinstance(t, ast.Attribute) and t.attr == _DATA and isinstance(t.value, ast.Name) and t.value.id == name
        for assignment in site.references.of_kind(ast.Assign)
        if site.references.analysis.unit_of[assignment] == site.unit.id
        for t in assignment.targets
    )


def _mentioned(site: Site, node: ast.expr, depth: int) -> Iterator[str]:
    """The names in an expression, and in what those names were given."""
    program = site.references.analysis.program_of(site.unit.id)
    for name in (n.id for n in ast.walk(node) if isinstance(n, ast.Name)):
        yield name
        for mention in site.references.names.get(program.name, {}).get(name, []) if depth else ():
            parent = site.references.analysis.parents[mention]
            if isinstance(parent, ast.Assign) and mention in parent.targets:
                yield from _mentioned(site, parent.value, depth - 1)


_SETUP = (
    "import numpy as np\nfrom keras.callbacks import Callback\nfrom keras.models import Sequential\n"
    "from keras.layers import Dense\nx, y = np.zeros((8, 4)), np.zeros(8)\n"
    "model = Sequential([Dense(1)])\nmodel.compile(optimizer='sgd', loss='mse')\n\n\n"
    "class Sizes(Callback):\n    def on_epoch_end(self, epoch, logs=None):\n"
    "        print(self.validation_data[0].shape)\n\n\n"
)

rule = CallbackValidationData(
    applies_to=">=2.3",
    reason="Callbacks are not given the validation data any more since Keras 2.3; the class gets them here.",
    documentation="https://keras.io/api/callbacks/base_callback/",
    examples=(
        Example(
            setup=_SETUP,
            before="model.fit(x, y, validation_data=(x, y), callbacks=[Sizes()], verbose=0)",
            after="Sizes.validation_data = [x, y]\n"
            "model.fit(x, y, validation_data=(x, y), callbacks=[Sizes()], verbose=0)",
        ),
    ),
    unchanged=(
        _SETUP + "model.fit(x, y, validation_data=(x, y))\n",
        _SETUP + "model.fit(x, y, validation_split=0.5, callbacks=[Sizes()])\n",
        _SETUP.replace("print(self", "self.validation_data = []\n        print(self")
        + "model.fit(x, y, validation_data=(x, y), callbacks=[Sizes()])\n",
    ),
)
