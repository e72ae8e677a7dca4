"""ndarray.itemset."""

import ast
from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site


@dataclass(frozen=True, kw_only=True)
class ItemSet(Rule):
    """``a.itemset(3, x)`` → ``a.flat[3] = x`` and ``a.itemset((0, 1), x)`` → ``a[0, 1] = x``."""

    @property
    def targets(self) -> Iterable[str]:
        return ("numpy.ndarray.itemset",)

    def rewrite(self, site: Site) -> Replacement | None:
        node = site.node
        if not isinstance(node, ast.Call) or not site.is_method or not site.is_statement or node.keywords:
            return None
        texts = [site.text(a) for a in node.args]
        array = site.call.receiver
        if len(texts) == 1:
            return Replacement(f"{array}[...] = {texts[0]}")
        if len(texts) != 2:  # noqa: PLR2004 - a place and a value
            return None
        place, value = texts
        if isinstance(node.args[0], ast.Tuple):
            return Replacement(f"{array}[{place.strip()[1:-1].rstrip(', ')}] = {value}")
        single = site.is_a(node.args[0], "builtins.int")
        return Replacement(f"{array}.flat[{place}] = {value}" if single else f"{array}[{place}] = {value}")


rule = ItemSet(
    applies_to=">=2.0",
    reason="NumPy 2.0 removed ndarray.itemset; an element is assigned.",
    documentation="https://numpy.org/doc/stable/release/2.0.0-notes.html#ndarray-and-scalar-methods",
    examples=(
        Example(
            setup="import numpy as np\na = np.zeros((2, 2))\n",
            before="a.itemset(3, 5)\na.itemset((0, 1), 7)",
            after="a.flat[3] = 5\na[0, 1] = 7",
        ),
    ),
    unchanged=("tree.itemset(3, 5)\n", "import numpy as np\na = np.zeros((2, 2))\nx = a.item(3)\n"),
)
