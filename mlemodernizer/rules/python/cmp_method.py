"""__cmp__."""

import ast
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site

_OPERATORS = {"__lt__": "<", "__le__": "<=", "__gt__": ">", "__ge__": ">=", "__eq__": "=="}


@dataclass(frozen=True, kw_only=True)
class CmpMethod(Rule):
    """A class with ``__cmp__`` gets the methods that Python 3 compares by, each of them by ``__cmp__``."""

    @property
    def node_types(self) -> tuple[type[ast.AST], ...]:
        return (ast.FunctionDef,)

    def rewrite(self, site: Site) -> Replacement | None:
        node, owner = site.node, site.parent
        if not isinstance(node, ast.FunctionDef) or node.name != "__cmp__" or not isinstance(owner, ast.ClassDef):
            return None
        taken = {s.name for s in owner.body if isinstance(s, ast.FunctionDef)}
        taken |= {t.id for s in owner.body if isinstance(s, ast.Assign) for t in s.targets if isinstance(t, ast.Name)}
        if not site.python2 or not taken.isdisjoint(_OPERATORS) or node.decorator_list:
            return None
        lines = [f"{n} = lambda self, other: self.__cmp__(other) {sign} 0" for n, sign in _OPERATORS.items()]
        if "__hash__" not in taken:
            lines.append("__hash__ = object.__hash__")
        indent = site.unit.line(node.lineno)[: node.col_offset]
        return Replacement(f"\n{indent}".join([site.text(), *lines]))


rule = CmpMethod(
    applies_to=">=3.0",
    reason="Python 3.0 does not ask __cmp__ when objects are compared or sorted, but a method for each operator.",
    documentation="https://docs.python.org/3/whatsnew/3.0.html#ordering-comparisons",
    examples=(
        Example(
            before="class Node:\n    def __init__(self, cost):\n        self.cost = cost\n\n"
            "    def __cmp__(self, other):\n        return self.cost - other.cost\n\n\n"
            "print sorted([Node(2), Node(1)])[0].cost",
            after="class Node:\n    def __init__(self, cost):\n        self.cost = cost\n\n"
            "    def __cmp__(self, other):\n        return self.cost - other.cost\n"
            + "".join(f"    {n} = lambda self, other: self.__cmp__(other) {sign} 0\n" for n, sign in _OPERATORS.items())
            + "    __hash__ = object.__hash__\n\n\nprint(sorted([Node(2), Node(1)])[0].cost)",
        ),
    ),
    unchanged=(
        "class Node:\n    def __cmp__(self, other):\n        return 0",
        "def __cmp__(a, b):\n    return 0",
    ),
)
