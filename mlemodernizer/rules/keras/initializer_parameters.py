"""Functions of one's own by which weights are initialized."""

from __future__ import annotations

import ast
from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site

_KINDS = ("", "bias_", "depthwise_", "embeddings_", "kernel_", "pointwise_", "recurrent_")
_KEYWORDS = frozenset({"init", *(f"{kind}initializer" for kind in _KINDS)})


@dataclass(frozen=True, kw_only=True)
class InitializerParameters(Rule):
    """``def small(shape, name=None):`` → ``def small(shape, name=None, dtype=None):``, where a layer is given it."""

    @property
    def node_types(self) -> tuple[type[ast.AST], ...]:
        return (ast.FunctionDef,)

    @property
    def words(self) -> Iterable[str]:
        return _KEYWORDS

    def rewrite(self, site: Site) -> Replacement | None:
        node = site.node
        if not isinstance(node, ast.FunctionDef) or "keras" not in site.references.libraries:
            return None
        arguments = node.args
        names = [a.arg for a in (*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs)]
        if not names or "dtype" in names or arguments.kwarg or arguments.vararg or arguments.kwonlyargs:
            return None
        if len(names) - len(arguments.defaults) != 1 or not _is_given(site, node.name):
            return None
        last = arguments.defaults[-1] if arguments.defaults else arguments.args[-1]
        start = site.unit.span(node)[0]
        end = site.unit.span(last)[1] - start
        text = site.text()
        return Replacement(f"{text[:end]}, dtype=None{text[end:]}")


def _is_given(site: Site, name: str) -> bool:
    """Whether some layer is told to initialize its weights by the function of this name."""
    return any(
        keyword.arg in _KEYWORDS and isinstance(keyword.value, ast.Name) and keyword.value.id == name
        for call in site.references.of_kind(ast.Call)
        for keyword in call.keywords
    )


_USE = "\n\n\nlayer = Dense(2, kernel_initializer=small)\nlayer.build((None, 3))"

rule = InitializerParameters(
    applies_to=">=2.0",
    reason="Since Keras 2.0 a function that initializes weights is also told their dtype.",
    documentation="https://keras.io/api/layers/initializers/",
    examples=(
        Example(
            setup="import numpy as np\nfrom keras.layers import Dense\n\n\n",
            before="def small(shape, name=None):\n    return np.full(shape, 0.01)" + _USE,
            after="def small(shape, name=None, dtype=None):\n    return np.full(shape, 0.01)" + _USE,
        ),
    ),
    unchanged=(
        "from keras.layers import Dense\n\n\ndef small(shape, dtype=None):\n    return 0.01" + _USE + "\n",
        "from keras.layers import Dense\n\n\ndef small(shape):\n    return 0.01\n\n\nsmall((2, 3))\n",
        "def small(shape):\n    return 0.01\n\n\nrun(init=small)\n",
    ),
)
