"""Which variables may stand for the same object."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterable, Mapping


def root(node: ast.AST) -> str:
    """The variable that an expression leads to: ``a`` for ``a.b[0].c()``; "" if it does not begin with one."""
    while True:
        if isinstance(node, (ast.Attribute, ast.Subscript, ast.Starred)):
            node = node.value
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            node = node.func
        else:
            return node.id if isinstance(node, ast.Name) else ""


def aliases(nodes: Iterable[ast.AST], is_copied: Callable[[ast.expr], bool] = lambda _: False) -> dict[str, set[str]]:
    """Name -> names that may stand for the same object, or a part of it."""
    found: dict[str, set[str]] = {}

    def join(target: ast.expr, value: ast.expr) -> None:
        sources = [value.body, value.orelse] if isinstance(value, ast.IfExp) else [value]
        for source in sources:
            is_part = isinstance(source, (ast.Attribute, ast.Subscript))
            if not (is_part or isinstance(source, ast.Name)) or (is_part and is_copied(source)):
                continue
            one, other = root(target), root(source)
            if one and other and isinstance(target, ast.Name):
                found.setdefault(one, set()).add(other)
                found.setdefault(other, set()).add(one)

    for node in nodes:
        for part in ast.walk(node):
            if isinstance(part, ast.Assign):
                for target in part.targets:
                    join(target, part.value)
            elif isinstance(part, (ast.For, ast.AsyncFor, ast.comprehension)):
                iterated = part.iter.args if isinstance(part.iter, ast.Call) and part.iter.args else [part.iter]
                targets = part.target.elts if isinstance(part.target, ast.Tuple) else [part.target]
                for target in targets:
                    for source in iterated:
                        join(target, source)
            elif isinstance(part, ast.withitem) and part.optional_vars is not None:
                join(part.optional_vars, part.context_expr)
    return found


def closure(name: str, same: Mapping[str, set[str]]) -> set[str]:
    """The name, and all that `same` leads to from it."""
    found, todo = {name}, [name]
    while todo:
        for other in same.get(todo.pop(), ()):
            if other not in found:
                found.add(other)
                todo.append(other)
    return found
