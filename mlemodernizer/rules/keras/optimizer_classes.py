"""Optimizers of one's own."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.model.patch import Semantics
from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site

_BASE = "keras.optimizers.Optimizer"
_SUPPORT = "keras.legacy.interfaces.legacy_get_updates_support"
_STATES = ("ones", "random_normal_variable", "random_uniform_variable", "variable", "zeros", "zeros_like")
_UPDATES = ("moving_average_update", "update", "update_add", "update_sub")
_METHOD = "get_updates"
_SOURCE = '''
class LegacyOptimizer($Optimizer):
    """An optimizer as Keras 2 had it: get_updates says what is to be done in a step."""

    iterations, weights = None, ()

    def __init__(self, **kwargs):
        super().__init__(learning_rate=0.0, **kwargs)
        self._states = []

    @property
    def learning_rate(self):
        return self.lr

    @learning_rate.setter
    def learning_rate(self, value):
        self.lr.assign(value)

    def state(self, make, *args, **kwargs):
        """What is made in the first step and goes on in the next ones: moments, sums of gradients."""
        self._place += 1
        if self._place > len(self._states):
            with $tf.init_scope():
                self._states.append($tf.Variable(make(*args, **kwargs)))
        return self._states[self._place - 1]

    def get_gradients(self, loss, params):
        gradients = loss
        if self.clipnorm:
            gradients, _ = $tf.clip_by_global_norm(gradients, self.clipnorm)
        if self.clipvalue:
            gradients = [$tf.clip_by_value(g, -self.clipvalue, self.clipvalue) for g in gradients]
        return gradients

    def apply(self, grads, trainable_variables=None):
        variables = list(trainable_variables or self._trainable_variables)
        given = {"loss": list(grads), "params": [v.value for v in variables], "constraints": ()}
        self._place = 0
        for update in self.get_updates(**{name: given[name] for name in $signature(self.get_updates).parameters}):
            update()
        for variable in variables:
            if variable.constraint is not None:
                variable.assign(variable.constraint(variable))
'''
_USES = {"Optimizer": _BASE, "tf": "tensorflow", "signature": "inspect.signature"}


@dataclass(frozen=True, kw_only=True)
class OptimizerClasses(Rule):
    """Puts ``LegacyOptimizer``, which is defined, in place of the base class, and defers what `get_updates` does.

    ``K.update(p, new)`` → ``partial(K.update, p, new)``, ``K.zeros(shape)`` → ``self.state(K.zeros, shape)``.
    """

    @property
    def targets(self) -> Iterable[str]:
        return (_BASE, *(f"keras.backend.{name}" for name in (*_STATES, *_UPDATES)))

    @property
    def node_types(self) -> tuple[type[ast.AST], ...]:
        return (ast.ClassDef,)

    @property
    def words(self) -> Iterable[str]:
        return ("keras",)

    def rewrite(self, site: Site) -> Replacement | None:
        node = site.node
        if isinstance(node, ast.ClassDef):
            return _without_support(site, node)
        name = site.dotted.rpartition(".")[2]
        if site.dotted == _BASE:
            if not isinstance(site.parent, ast.ClassDef) or _method(site.parent) is None:
                return None
            defined = site.define(_SOURCE, **_USES)
            return Replacement(defined) if defined else None
        if not site.is_call or not _is_in_updates(site):
            return None
        call = site.call
        given = call.arguments()
        if name in _STATES:
            if _is_argument_of_state(site):
                return None
            return Replacement(f"self.state({call.function}, {given})")
        return Replacement(f"{site.name_of('functools.partial')}({call.function}, {given})")


def _method(owner: ast.ClassDef) -> ast.FunctionDef | None:
    return next((m for m in owner.body if isinstance(m, ast.FunctionDef) and m.name == _METHOD), None)


def _is_in_updates(site: Site) -> bool:
    """Whether a call stands in `get_updates` of an optimizer, and not yet in what defers it."""
    function = site.references.enclosing_function(site.node)
    owner = site.references.analysis.parents.get(function) if function is not None else None
    if not isinstance(owner, ast.ClassDef) or _method(owner) is not function:
        return False
    return any(site.name(base) == _BASE for base in owner.bases)


def _is_argument_of_state(site: Site) -> bool:
    parent = site.parent
    return isinstance(parent, ast.Call) and isinstance(parent.func, ast.Attribute) and parent.func.attr == "state"


def _without_support(site: Site, owner: ast.ClassDef) -> Replacement | None:
    """The class without the decorator that let `get_updates` be called as in Keras 1."""
    method = _method(owner)
    supports = [d for d in method.decorator_list if site.name(d) == _SUPPORT] if method is not None else []
    if len(supports) != 1:
        return None
    text = re.sub(rf"\n[ \t]*@[ \t]*{re.escape(site.source(supports[0]))}[ \t]*(?=\n)", "", site.text())
    return Replacement(text)


_CLASS = """
class Plain({base}):
    def __init__(self, lr=0.1, **kwargs):
        super(Plain, self).__init__(**kwargs)
        self.lr = K.variable(lr)
{decorator}
    def get_updates(self, loss, params):
        self.updates = []
        for p, g in zip(params, self.get_gradients(loss, params)):
            m = {zeros}K.int_shape(p))
            v = 0.9 * m - self.lr * g
            self.updates += [{update}m, v), {update}p, p + v)]
        return self.updates


model = Sequential([Dense(1)])
model.compile(loss='mse', optimizer=Plain())
model.fit(np.ones((4, 2)), np.ones((4, 1)), verbose=0)"""
_SETUP = (
    "import numpy as np\nimport tensorflow as tf\nfrom functools import partial\nfrom inspect import signature\n"
    "from tensorflow.keras import backend as K\nfrom keras.layers import Dense\nfrom keras.models import Sequential\n"
    "from keras.optimizers import Optimizer\n"
)
_DEFINED = _SOURCE.strip().replace("$", "")

rule = OptimizerClasses(
    applies_to=">=2.11",
    reason="Optimizers of Keras 3 update one variable at a time by update_step; the class defined here runs those of "
    "Keras 2, which list all updates of a step.",
    documentation="https://keras.io/api/optimizers/",
    semantics=Semantics.EQUIVALENT,
    affects=frozenset({"scores"}),
    gone=frozenset({"keras.legacy.interfaces"}),
    examples=(
        Example(
            setup=_SETUP,
            before="from keras.legacy import interfaces\n\n"
            + _CLASS.format(
                base="Optimizer",
                zeros="K.zeros(",
                update="K.update(",
                decorator="\n    @interfaces.legacy_get_updates_support",
            ),
            after=f"\n\n{_DEFINED}\n\n"
            + _CLASS.format(
                base="LegacyOptimizer",
                zeros="self.state(K.zeros, ",
                update="partial(K.update, ",
                decorator="",
            ),
        ),
    ),
    unchanged=(
        "from keras.optimizers import Optimizer\n\n\nclass Mine(Optimizer):\n"
        "    def update_step(self, gradient, variable, learning_rate):\n        variable.assign_sub(gradient)\n",
        "from tensorflow.keras import backend as K\nK.update(K.zeros((2,)), [1.0, 2.0])\n",
    ),
)
