"""numpy.sum of a generator."""

import ast
from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site


@dataclass(frozen=True, kw_only=True)
class SumGenerator(Rule):
    """``np.sum(f(x) for x in y)`` → ``sum(f(x) for x in y)``, which is what it called."""

    @property
    def targets(self) -> Iterable[str]:
        return ("numpy.sum",)

    def rewrite(self, site: Site) -> Replacement | None:
        if not site.is_call or not isinstance(site.argument("a", 0), ast.GeneratorExp) or site.is_bound("sum"):
            return None
        call = site.call
        if call.positional != 1 or call.keywords():
            return None
        call.set_function("sum")
        return Replacement(call.text)


rule = SumGenerator(
    applies_to=">=2.4",
    reason="numpy.sum passed a generator on to Python's sum, deprecated since NumPy 1.15; NumPy 2.4 refuses it.",
    documentation="https://numpy.org/doc/stable/release/2.4.0-notes.html#expired-deprecations",
    examples=(
        Example(
            setup="import numpy as np\n",
            before="total = np.sum(x ** 2 for x in range(4))",
            after="total = sum(x ** 2 for x in range(4))",
        ),
    ),
    unchanged=("import numpy as np\ntotal = np.sum([x ** 2 for x in range(4)])\n",),
)
