"""What apply of a moving window hands to a function."""

import ast
from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site


@dataclass(frozen=True, kw_only=True)
class RollingArrays(Rule):
    """``s.rolling(3).apply(lambda x: x[-1])`` → ``….apply(lambda x: x[-1], raw=True)``."""

    @property
    def targets(self) -> Iterable[str]:
        return ("pandas.Rolling.apply", "pandas.Expanding.apply")

    def rewrite(self, site: Site) -> Replacement | None:
        function = site.argument("func", 0)
        if not site.is_call or function is None or not _counts_on_array(site, function):
            return None
        call = site.call
        if call.starred or call.has("raw", 1):
            return None
        call.set("raw", "True")
        return Replacement(call.text)


def _counts_on_array(site: Site, function: ast.expr) -> bool:
    """Whether a function takes elements out by position, as arrays and not series have them."""
    arguments: list[ast.arg] = []
    body: ast.AST = function
    if isinstance(function, ast.Lambda):
        arguments, body = function.args.args, function.body
    elif isinstance(function, ast.Name):
        defined = [f for f in site.references.of_kind(ast.FunctionDef) if f.name == function.id]
        if len(defined) == 1:
            arguments, body = defined[0].args.args, defined[0]
    if not arguments:
        return False
    window = arguments[0].arg
    mentions = [n for n in ast.walk(body) if isinstance(n, ast.Subscript | ast.Attribute) and _is_name(n.value, window)]
    if any(isinstance(n, ast.Attribute) and n.attr in ("iloc", "loc", "values", "index") for n in mentions):
        return False
    return any(isinstance(n, ast.Subscript) and isinstance(site.literal(n.slice), int) for n in mentions)


def _is_name(node: ast.expr, name: str) -> bool:
    return isinstance(node, ast.Name) and node.id == name


rule = RollingArrays(
    applies_to=">=1.0",
    reason="Since pandas 1.0 apply of a moving window hands over series, not arrays, unless raw=True.",
    documentation="https://pandas.pydata.org/docs/whatsnew/v1.0.0.html#removal-of-prior-version-deprecations-changes",
    examples=(
        Example(
            setup="import pandas as pd\ns = pd.Series([1.0, 2.0, 3.0])\n",
            before="x = s.rolling(2).apply(lambda x: x[-1] - x[0])",
            after="x = s.rolling(2).apply(lambda x: x[-1] - x[0], raw=True)",
        ),
    ),
    unchanged=(
        "import pandas as pd\ns = pd.Series([1.0, 2.0])\nx = s.rolling(2).apply(lambda x: x.max())\n"
        "y = s.rolling(2).apply(lambda x: x.iloc[-1])\n",
    ),
)
