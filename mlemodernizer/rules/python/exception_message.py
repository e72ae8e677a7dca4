"""The attribute message of exceptions."""

import ast
from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.model.patch import Semantics
from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site
from mlemodernizer.rules.python._python2 import ancestors

_STANDARD = ("Exception", "Error", "Warning", "StopIteration", "KeyboardInterrupt", "error")


@dataclass(frozen=True, kw_only=True)
class ExceptionMessage(Rule):
    """``error.message`` → ``str(error)``, of a caught exception."""

    @property
    def members(self) -> Iterable[str]:
        return ("message",)

    def rewrite(self, site: Site) -> Replacement | None:
        node = site.node
        if not isinstance(node, ast.Attribute) or node.attr != "message" or not isinstance(node.ctx, ast.Load):
            return None
        if not site.python2 or not isinstance(node.value, ast.Name) or site.is_bound("str"):
            return None
        for parent, _ in ancestors(site, node):
            if isinstance(parent, ast.ExceptHandler) and parent.name == node.value.id:
                names = {site.name(e) for e in _classes(parent.type)}
                built_in = all(n.startswith("builtins.") and n.endswith(_STANDARD) for n in names)
                return Replacement(f"str({node.value.id})") if names and built_in else None
        return None


def _classes(node: ast.expr | None) -> list[ast.expr]:
    if isinstance(node, ast.Tuple):
        return node.elts
    return [node] if node is not None else []


rule = ExceptionMessage(
    applies_to=">=3.0",
    reason="Exceptions have no attribute message since Python 3.0; str gives their text.",
    documentation="https://docs.python.org/3/whatsnew/3.0.html#changes-to-exceptions",
    semantics=Semantics.EQUIVALENT,
    examples=(
        Example(
            before="try:\n    int('a')\nexcept ValueError, e:\n    print e.message",
            after="try:\n    int('a')\nexcept ValueError as e:\n    print(str(e))",
        ),
    ),
    unchanged=(
        "try:\n    int('a')\nexcept ValueError as e:\n    print(e.args)",
        "class Mail(Exception):\n    message = ''\n\n\ntry:\n    raise Mail\nexcept Mail as e:\n    print(e.message)",
    ),
)
