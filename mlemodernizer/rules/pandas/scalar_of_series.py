"""float and int of a series of one element."""

import ast
from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site


@dataclass(frozen=True, kw_only=True)
class ScalarOfSeries(Rule):
    """``float(s)`` → ``float(s.item())``, where a run failed on it."""

    @property
    def targets(self) -> Iterable[str]:
        return ("builtins.float", "builtins.int")

    def rewrite(self, site: Site) -> Replacement | None:
        node = site.node
        if not isinstance(node, ast.Call) or len(node.args) != 1 or node.keywords:
            return None
        if not site.on_failing_line or "argument must be" not in site.failure[1] or "'Series'" not in site.failure[1]:
            return None
        argument = node.args[0]
        if isinstance(argument, ast.Call) and isinstance(argument.func, ast.Attribute) and argument.func.attr == "item":
            return None
        text = site.text(argument)
        owner = text if isinstance(argument, ast.Name | ast.Attribute | ast.Subscript | ast.Call) else f"({text})"
        return Replacement(f"{site.text(node.func)}({owner}.item())")


rule = ScalarOfSeries(
    applies_to=">=3.0",
    reason="Since pandas 3.0 float and int take no series of one element: item gives the element.",
    documentation="https://pandas.pydata.org/docs/whatsnew/v2.1.0.html#other-deprecations",
    examples=(
        Example(
            setup="import pandas as pd\ns = pd.Series([1.5])\n",
            before="x = float(s)",
            after="x = float(s.item())",
            failure=("TypeError", "float() argument must be a string or a real number, not 'Series'"),
        ),
    ),
    unchanged=("x = float('1.5')\n",),
)
