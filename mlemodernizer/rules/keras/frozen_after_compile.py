"""Models that are frozen after they were compiled, and trained nevertheless: the discriminators of adversarial nets."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from mlemodernizer.rewriting.references import References
from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site

_TRAIN = frozenset({"fit", "fit_generator", "train_on_batch"})


@dataclass(frozen=True, kw_only=True)
class FrozenAfterCompile(Rule):
    """Sets ``d.trainable = True`` before the statements that train ``d``, and ``False`` again after them.

    Only where a notebook never sets any ``trainable`` to something else than False itself.
    """

    @property
    def node_types(self) -> tuple[type[ast.AST], ...]:
        return (ast.Assign, ast.Expr)

    @property
    def words(self) -> Iterable[str]:
        return ("trainable",)

    def rewrite(self, site: Site) -> Replacement | None:
        node, references = site.node, site.references
        if "keras" not in references.libraries or not isinstance(node, ast.Assign | ast.Expr):
            return None
        trained = _trained_by(node)
        if len(trained) != 1 or trained.isdisjoint(_frozen(references)):
            return None
        model = trained.pop()
        block = _block(site, node)
        if block is None:
            return None
        place = block.index(node)
        begins = place == 0 or model not in _trained_by(block[place - 1])
        ends = place + 1 == len(block) or model not in _trained_by(block[place + 1])
        line = site.unit.line(node.lineno)
        indent = line[: node.col_offset]
        if indent.strip() or not (begins or ends):
            return None
        before = f"{model}.trainable = True\n{indent}" if begins else ""
        after = f"\n{indent}{model}.trainable = False" if ends else ""
        return Replacement(f"{before}{site.text()}{after}")


def _trained_by(statement: ast.stmt) -> set[str]:
    """The models that a simple statement trains, as it writes them."""
    if not isinstance(statement, ast.Assign | ast.Expr | ast.AugAssign):
        return set()
    calls = (node for node in ast.walk(statement) if isinstance(node, ast.Call))
    return {
        ast.unparse(call.func.value)
        for call in calls
        if isinstance(call.func, ast.Attribute) and call.func.attr in _TRAIN
    }


def _block(site: Site, node: ast.stmt) -> list[ast.stmt] | None:
    """The statements among which one stands."""
    parent = site.parent
    blocks = (getattr(parent, name, None) for name in ("body", "orelse", "finalbody"))
    return next((block for block in blocks if isinstance(block, list) and node in block), None)


def _frozen(references: References) -> set[str]:
    """The models that are frozen once for all and not compiled afterwards, as the code writes them."""
    found: set[str] = set()
    for assignment, target in _settings(references):
        if not isinstance(assignment.value, ast.Constant) or assignment.value.value is not False:
            return set()
        model = target.value
        if isinstance(model, ast.Name | ast.Attribute) and not _is_compiled_after(references, assignment, model):
            found.add(ast.unparse(model))
    return found


def _settings(references: References) -> Iterator[tuple[ast.Assign, ast.Attribute]]:
    for assignment in references.of_kind(ast.Assign):
        for target in assignment.targets:
            if isinstance(target, ast.Attribute) and target.attr == "trainable":
                yield assignment, target


def _is_compiled_after(references: References, assignment: ast.Assign, model: ast.expr) -> bool:
    name, unit_of = ast.unparse(model), references.analysis.unit_of
    order = list(references.units)
    start = (order.index(unit_of[assignment]), assignment.lineno)
    return any(
        isinstance(call.func, ast.Attribute)
        and call.func.attr == "compile"
        and ast.unparse(call.func.value) == name
        and references.enclosing_function(call) is references.enclosing_function(assignment)
        and (order.index(unit_of[call]), call.lineno) > start
        for call in references.of_kind(ast.Call)
    )


_SETUP = (
    "import numpy as np\nfrom keras.layers import Dense, Input\nfrom keras.models import Model, Sequential\n"
    "x, y = np.ones((4, 3)), np.ones((4, 1))\nd = Sequential([Input((3,)), Dense(1)])\n"
    "d.compile(loss='mse', optimizer='sgd')\n"
)
_BOTH = (
    "d.trainable = False\nz = Input((3,))\nboth = Model(z, d(Dense(3)(z)))\nboth.compile(loss='mse', optimizer='sgd')\n"
)

rule = FrozenAfterCompile(
    applies_to=">=3.0",
    reason="Until Keras 3.0 a compiled model went on to be trained when its trainable was set to False afterwards, as "
    "that took effect on models compiled later only; now it would not be trained at all.",
    documentation="https://keras.io/getting_started/faq/",
    affects=frozenset({"scores"}),
    examples=(
        Example(
            setup=_SETUP + _BOTH,
            before="for i in range(2):\n    a = d.train_on_batch(x, y)\n    b = d.train_on_batch(x, 1 - y)\n"
            "    both.train_on_batch(x, y)",
            after="for i in range(2):\n    d.trainable = True\n    a = d.train_on_batch(x, y)\n"
            "    b = d.train_on_batch(x, 1 - y)\n    d.trainable = False\n    both.train_on_batch(x, y)",
        ),
    ),
    unchanged=(
        _SETUP + "d.train_on_batch(x, y)\n",
        _SETUP + "d.trainable = False\nd.compile(loss='mse', optimizer='sgd')\nd.train_on_batch(x, y)\n",
        _SETUP + _BOTH + "d.trainable = True\nd.train_on_batch(x, y)\nd.trainable = False\n",
        _SETUP + "for layer in d.layers:\n    layer.trainable = False\nd.fit(x, y)\n",
        "class Model:\n    def fit(self):\n        pass\n\n\nmodel = Model()\nmodel.trainable = False\nmodel.fit()\n",
    ),
)
