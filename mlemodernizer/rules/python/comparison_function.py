"""The function cmp."""

import ast
from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site
from mlemodernizer.rules.python._python2 import bracketed, is_guarded


@dataclass(frozen=True, kw_only=True)
class ComparisonFunction(Rule):
    """``cmp(a, b)`` → ``(a > b) - (a < b)``."""

    @property
    def targets(self) -> Iterable[str]:
        return ("builtins.cmp",)

    def rewrite(self, site: Site) -> Replacement | None:
        if site.is_bound("cmp") or is_guarded(site):
            return None
        node = site.node
        if not isinstance(node, ast.Call):
            return Replacement("lambda a, b: (a > b) - (a < b)") if isinstance(site.parent, ast.Call) else None
        if len(node.args) != 2 or node.keywords or any(isinstance(a, ast.Starred) for a in node.args):  # noqa: PLR2004
            return None
        if any(_does_something(a) for a in node.args):
            return None
        left, right = (bracketed(site, argument) for argument in node.args)
        return Replacement(f"({left} > {right}) - ({left} < {right})")


def _does_something(node: ast.expr) -> bool:
    """Whether it matters how often an expression is evaluated."""
    calls = [n for n in ast.walk(node) if isinstance(n, ast.Call | ast.Await | ast.Yield | ast.NamedExpr)]
    pure = {"len", "abs", "int", "float", "str", "lower", "upper", "strip"}
    return any(
        not isinstance(n, ast.Call) or getattr(n.func, "id", getattr(n.func, "attr", "")) not in pure for n in calls
    )


rule = ComparisonFunction(
    applies_to=">=3.0",
    reason="The function cmp is gone since Python 3.0; the difference of two comparisons gives the same.",
    documentation="https://docs.python.org/3/whatsnew/3.0.html#ordering-comparisons",
    examples=(
        Example(
            setup="a, b = [1, 2], [3, 4]\n",
            before="order = cmp(a[1], b[1]) or cmp(len(a), len(b))",
            after="order = ((a[1] > b[1]) - (a[1] < b[1])) or ((len(a) > len(b)) - (len(a) < len(b)))",
        ),
    ),
    unchanged=(
        "def cmp(a, b):\n    return a - b\n\n\ncmp(1, 2)",
        "try:\n    cmp\nexcept NameError:\n    cmp = lambda a, b: (a > b) - (a < b)\ncmp(1, 2)",
    ),
)
