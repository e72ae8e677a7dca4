"""Special methods of classes that were renamed."""

import ast
import re
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site

_NEW = {"__nonzero__": "__bool__", "__unicode__": "__str__", "__div__": "__truediv__", "next": "__next__"}


@dataclass(frozen=True, kw_only=True)
class ClassMembers(Rule):
    """``def __nonzero__(self)`` → ``def __bool__(self)``."""

    @property
    def node_types(self) -> tuple[type[ast.AST], ...]:
        return (ast.FunctionDef,)

    def rewrite(self, site: Site) -> Replacement | None:
        node, owner = site.node, site.parent
        if not isinstance(node, ast.FunctionDef) or node.name not in _NEW or not isinstance(owner, ast.ClassDef):
            return None
        new = _NEW[node.name]
        names = _names(owner)
        iterates = node.name != "next" or "__iter__" in names
        if not site.python2 or new in names or not iterates or node.decorator_list:
            return None
        return Replacement(re.sub(rf"^def(\s+){node.name}\b", lambda m: f"def{m[1]}{new}", site.text(), count=1))


def _names(owner: ast.ClassDef) -> set[str]:
    functions = {s.name for s in owner.body if isinstance(s, ast.FunctionDef)}
    assigned = {t.id for s in owner.body if isinstance(s, ast.Assign) for t in s.targets if isinstance(t, ast.Name)}
    return functions | assigned


rule = ClassMembers(
    applies_to=">=3.0",
    reason="Python 3.0 calls __bool__, __str__, __truediv__ and __next__ where Python 2 called __nonzero__, "
    "__unicode__, __div__ and next.",
    documentation="https://docs.python.org/3/whatsnew/3.0.html#operators-and-special-methods",
    examples=(
        Example(
            before="class Rows(object):\n    def __iter__(self):\n        return self\n\n    def next(self):\n"
            "        print 'row'\n        raise StopIteration\n\n    def __nonzero__(self):\n        return True",
            after="class Rows(object):\n    def __iter__(self):\n        return self\n\n    def __next__(self):\n"
            "        print('row')\n        raise StopIteration\n\n    def __bool__(self):\n        return True",
        ),
    ),
    unchanged=(
        "class Node:\n    def next(self):\n        return None\n\n    def __unicode__(self):\n        return ''",
        "def next(rows):\n    return rows[0]",
    ),
)
