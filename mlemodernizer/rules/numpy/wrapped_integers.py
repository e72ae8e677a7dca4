"""Whole numbers that do not fit a type."""

import ast
from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site

_TYPES = tuple(f"numpy.{sign}int{bits}" for sign in ("", "u") for bits in (8, 16, 32, 64))


@dataclass(frozen=True, kw_only=True)
class WrappedIntegers(Rule):
    """``np.array(x, dtype=np.uint8)`` → ``np.array(x).astype(np.uint8)``, after a run in which it was refused."""

    @property
    def targets(self) -> Iterable[str]:
        return ("numpy.array", "numpy.asarray", *_TYPES)

    def rewrite(self, site: Site) -> Replacement | None:
        node = site.node
        refused = site.on_failing_line and site.failure[0] == "OverflowError" and "out of bounds" in site.failure[1]
        if not refused or not isinstance(node, ast.Call) or not node.args:
            return None
        call = site.call
        if site.dotted in _TYPES:
            if call.positional != 1 or call.keywords():
                return None
            kind = call.function
            call.set_function(site.name_of("numpy.array"))
            return Replacement(f"{call.text}.astype({kind})")
        kind = call.remove("dtype", 1) or ""
        return Replacement(f"{call.text}.astype({kind})") if kind else None


rule = WrappedIntegers(
    applies_to=">=2.0",
    reason="A number that does not fit the type of whole numbers was wrapped around; NumPy 2.0 refuses it.",
    documentation="https://numpy.org/doc/stable/release/2.0.0-notes.html#expired-deprecations",
    examples=(
        Example(
            setup="import numpy as np\n",
            before="a = np.array([1, -1], dtype=np.uint8)",
            after="a = np.array([1, -1]).astype(np.uint8)",
            failure=("OverflowError", "Python integer -1 out of bounds for uint8"),
        ),
        Example(
            setup="import numpy as np\n",
            before="a = np.uint8(300)",
            after="a = np.array(300).astype(np.uint8)",
            failure=("OverflowError", "Python integer 300 out of bounds for uint8"),
        ),
    ),
    unchanged=("import numpy as np\na = np.array([1, -1], dtype=np.uint8)\nb = np.uint8(300)\n",),
)
