"""Sizes of layers that are no plain whole numbers."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site

_SIZES: dict[str, tuple[tuple[str, int], ...]] = {
    "Dense": (("units", 0),),
    "Embedding": (("input_dim", 0), ("output_dim", 1)),
    "LSTM": (("units", 0),),
    "GRU": (("units", 0),),
    "SimpleRNN": (("units", 0),),
    "RepeatVector": (("n", 0),),
    "Conv1D": (("kernel_size", 1),),
    "MaxPooling1D": (("pool_size", 0),),
    "UpSampling1D": (("size", 0),),
}
_REFUSED = re.compile(
    r"invalid value for `(\w+)`, expected a positive integer|`(\w+)` must be a positive integer"
    r"|Expected an integer value for `(\w+)`|`(\w+)` argument must be a tuple of \d integers"
    r"|state_size must be an integer"
)
_WHOLE = {"numpy.prod", "numpy.max", "numpy.min", "numpy.sum", "numpy.ceil", "numpy.floor", "numpy.round"}


@dataclass(frozen=True, kw_only=True)
class WholeSizes(Rule):
    """``Dense(np.prod(shape))`` → ``Dense(int(np.prod(shape)))``."""

    @property
    def targets(self) -> Iterable[str]:
        return tuple(f"keras.layers.{name}" for name in _SIZES)

    def rewrite(self, site: Site) -> Replacement | None:
        if not site.is_call or site.is_bound("int"):
            return None
        refused = _REFUSED.search(site.failure[1]) if site.on_failing_line else None
        named = next((name for name in refused.groups() if name), "units") if refused else ""
        call = site.call
        for name, position in _SIZES[site.dotted.rpartition(".")[2]]:
            given = site.argument(name, position)
            if given is None or isinstance(given, ast.Constant):
                continue
            computed = isinstance(given, ast.Call) and site.name(given.func) in _WHOLE
            if computed or (name == named and not _is_int(given)):
                call.set(name, f"int({site.text(given)})", position)
        return Replacement(call.text)


def _is_int(node: ast.expr) -> bool:
    return isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in {"int", "len"}


rule = WholeSizes(
    applies_to=">=3.0",
    reason="Keras 3 takes the size of a layer as a plain int only, no longer as a number of numpy or a float.",
    documentation="https://keras.io/api/layers/core_layers/dense/",
    examples=(
        Example(
            setup="import numpy as np\nfrom keras.layers import Dense, Embedding\nn = np.int64(3)\n",
            before="Dense(np.prod([2, 3]), activation='relu')\nEmbedding(n + 1, 8)",
            after="Dense(int(np.prod([2, 3])), activation='relu')\nEmbedding(int(n + 1), 8)",
            failure=("ValueError", "`input_dim` must be a positive integer. Received: input_dim=4 (of type int64)."),
        ),
    ),
    unchanged=("from keras.layers import Dense\nn = 3\nDense(n)\nDense(2 * n)\nDense(int(n))\n",),
)
