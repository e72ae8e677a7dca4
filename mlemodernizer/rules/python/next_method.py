"""The method next of iterators."""

import ast
from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site
from mlemodernizer.rules.python._python2 import defines, failed_with


@dataclass(frozen=True, kw_only=True)
class NextMethod(Rule):
    """``reader.next()`` → ``next(reader)``; a class that iterates defines ``__next__``."""

    @property
    def members(self) -> Iterable[str]:
        return ("next",)

    def rewrite(self, site: Site) -> Replacement | None:
        node = site.node
        if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute) or node.func.attr != "next":
            return None
        failed = site.failed and failed_with(site, "AttributeError", "has no attribute 'next'")
        own = defines(site, "next")
        if node.args or node.keywords or site.is_bound("next") or own or not (site.python2 or failed):
            return None
        return Replacement(f"next({site.text(node.func.value)})")


rule = NextMethod(
    applies_to=">=3.0",
    reason="The method next of iterators became __next__ in Python 3.0; the function next calls it.",
    documentation="https://docs.python.org/3/whatsnew/3.0.html#operators-and-special-methods",
    examples=(
        Example(
            before="rows = iter([1, 2])\nprint rows.next()",
            after="rows = iter([1, 2])\nprint(next(rows))",
        ),
    ),
    unchanged=(
        "def f(node):\n    return node.next()",
        "class Node:\n    def next(self):\n        return None\n\n\nNode().next()",
    ),
)
