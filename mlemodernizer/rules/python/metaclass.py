"""The class of a class."""

import ast
import re
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site


@dataclass(frozen=True, kw_only=True)
class Metaclass(Rule):
    """``__metaclass__ = M`` in a class → ``class A(B, metaclass=M)``."""

    @property
    def node_types(self) -> tuple[type[ast.AST], ...]:
        return (ast.ClassDef,)

    def rewrite(self, site: Site) -> Replacement | None:
        node = site.node
        if not isinstance(node, ast.ClassDef) or not site.python2 or node.keywords:
            return None
        for statement in node.body:
            target = statement.targets[0] if isinstance(statement, ast.Assign) else None
            if isinstance(target, ast.Name) and target.id == "__metaclass__":
                return self._moved(site, node, statement)
        return None

    def _moved(self, site: Site, node: ast.ClassDef, statement: ast.stmt) -> Replacement | None:
        assert isinstance(statement, ast.Assign)  # noqa: S101 - for the type checker
        value = site.text(statement.value)
        head = re.match(r"class\s+\w+\s*(\(\s*([^()#\n]*?)\s*\))?\s*:", site.text())
        line = re.search(rf"\n[ \t]*{re.escape(site.text(statement))}[ \t]*(?=\n|$)", site.text())
        if head is None or line is None:
            return None
        bases = ", ".join(filter(None, [head[2], f"metaclass={value}"]))
        indent = site.unit.line(statement.lineno)[: statement.col_offset]
        left = "" if len(node.body) > 1 else f"\n{indent}pass"
        body = site.text()[head.end() : line.start()] + left + site.text()[line.end() :]
        return Replacement(f"class {node.name}({bases}):{body}")


rule = Metaclass(
    applies_to=">=3.0",
    reason="A class names its metaclass in its head since Python 3.0.",
    documentation="https://docs.python.org/3/whatsnew/3.0.html#changed-syntax",
    examples=(
        Example(
            setup="from abc import ABCMeta\n",
            before="class Shape(object):\n    # all of them\n    __metaclass__ = ABCMeta\n    print 'made'",
            after="class Shape(object, metaclass=ABCMeta):\n    # all of them\n    print('made')",
        ),
    ),
    unchanged=("class Shape:\n    __metaclass__ = type", "class Shape(metaclass=type):\n    pass"),
)
