"""Arrays of objects, and lists of numbers, given to a model."""

from __future__ import annotations

import ast
import re
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site

_DATA = {
    "fit": ("x", "y", "validation_data"),
    "evaluate": ("x", "y"),
    "predict": ("x",),
    "train_on_batch": ("x", "y"),
    "test_on_batch": ("x", "y"),
    "predict_on_batch": ("x",),
}
_OBJECTS = re.compile(r"Invalid dtype: object|Failed to convert a NumPy array to a Tensor \(Unsupported object type")
_LIST = re.compile(r"Unrecognized data type: (\w+)=.*of type <class 'list'>", re.DOTALL)


@dataclass(frozen=True, kw_only=True)
class ArrayArguments(Rule):
    """``model.fit(x, y)`` that failed over the type of its data → ``model.fit(np.asarray(x, dtype="float32"), …)``."""

    @property
    def node_types(self) -> tuple[type[ast.AST], ...]:
        return (ast.Call,)

    def rewrite(self, site: Site) -> Replacement | None:
        node = site.node
        if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute) or not site.on_failing_line:
            return None
        names = _DATA.get(node.func.attr)
        message = site.failure[1]
        if names is None or not (site.is_a(node.func.value, "keras.Model") or site.value(node.func.value) is None):
            return None
        listed = _LIST.search(message)
        if not listed and not _OBJECTS.search(message):
            return None
        call = site.call
        for position, name in enumerate(names):
            at = None if name == "validation_data" else position
            given = site.argument(name, at)
            if given is not None and (not listed or listed[1] == name):
                call.set(name, _converted(site, given, "" if listed else ', dtype="float32"'), at)
        return Replacement(call.text)


def _converted(site: Site, node: ast.expr, dtype: str) -> str:
    """The source of data as an array; of a list or tuple of data (inputs, pairs of validation) each for itself."""
    text = site.text(node)
    if isinstance(node, ast.Tuple) or (isinstance(node, ast.List) and dtype):
        elements = ", ".join(_converted(site, element, dtype) for element in node.elts)
        return f"({elements})" if isinstance(node, ast.Tuple) else f"[{elements}]"
    is_array = isinstance(node, ast.Call) and site.name(node.func) == "numpy.asarray"
    plain = isinstance(node, ast.Name | ast.Attribute | ast.Subscript | ast.Call | ast.List)
    known = site.type_of(node) in {"builtins.list", "builtins.dict", "builtins.generator"} and bool(dtype)
    if not plain or is_array or known:
        return text
    return f"{site.name_of('numpy.asarray')}({text}{dtype})"


_SETUP = (
    "import numpy as np\nfrom keras.models import Sequential\nfrom keras.layers import Dense\n"
    "x, y = np.ones((4, 2), dtype=object), np.zeros(4)\n"
    "model = Sequential([Dense(1)])\nmodel.compile(optimizer='sgd', loss='mse')\n"
)

rule = ArrayArguments(
    applies_to=">=2.4",
    after_failure=True,
    reason="Keras turned all data into numbers of type float32 until TensorFlow ran it at once (Keras 2.4); now an "
    "array of objects or a plain list is refused.",
    documentation="https://keras.io/guides/migrating_to_keras_3/",
    examples=(
        Example(
            setup=_SETUP,
            before="model.fit(x, y, verbose=0, validation_data=(x, y))",
            after='model.fit(np.asarray(x, dtype="float32"), np.asarray(y, dtype="float32"), verbose=0, '
            'validation_data=(np.asarray(x, dtype="float32"), np.asarray(y, dtype="float32")))',
            failure=("ValueError", "Invalid dtype: object"),
        ),
        Example(
            setup=_SETUP,
            before="model.predict([[1, 2], [3, 4]])",
            after="model.predict(np.asarray([[1, 2], [3, 4]]))",
            failure=("ValueError", "Unrecognized data type: x=[[1, 2], [3, 4]] (of type <class 'list'>)"),
        ),
    ),
    unchanged=(_SETUP + "model.fit(x.astype('float32'), y, verbose=0)\n",),
)
