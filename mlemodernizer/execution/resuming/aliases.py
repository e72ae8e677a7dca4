"""Which variables may stand for the same object."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterable, Iterator, Mapping

from mlemodernizer.execution.resuming.known import KEEPERS


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
    """Name -> names that may stand for the same object, for a part of it, or for what holds it.

    Args:
        nodes: code.
        is_copied: whether a part of an object is a new object.
    """
    found: dict[str, set[str]] = {}

    def join(target: ast.expr, value: ast.expr) -> None:
        if isinstance(target, (ast.Attribute, ast.Subscript)) and is_copied(target):
            return
        one = root(target)
        for source in _held(value):
            other = root(source)
            if one and other and not (isinstance(source, (ast.Attribute, ast.Subscript)) and is_copied(source)):
                found.setdefault(one, set()).add(other)
                found.setdefault(other, set()).add(one)

    for node in nodes:
        for part in ast.walk(node):
            for target, value in _bindings(part):
                join(target, value)
    return found


def _bindings(node: ast.AST) -> Iterator[tuple[ast.expr, ast.expr]]:
    """What gets to hold what."""
    if isinstance(node, ast.Assign):
        yield from ((target, node.value) for target in node.targets)
    elif isinstance(node, (ast.For, ast.AsyncFor, ast.comprehension)):
        iterated = node.iter.args if isinstance(node.iter, ast.Call) and node.iter.args else [node.iter]
        targets = node.target.elts if isinstance(node.target, ast.Tuple) else [node.target]
        yield from ((target, source) for target in targets for source in iterated)
    elif isinstance(node, ast.withitem) and node.optional_vars is not None:
        yield node.optional_vars, node.context_expr
    elif isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in KEEPERS:
        yield from ((node.func.value, argument) for argument in node.args)


def _held(value: ast.expr) -> Iterator[ast.expr]:
    """The variables, and parts of variables, that a value is or holds."""
    if isinstance(value, (ast.Name, ast.Attribute, ast.Subscript)):
        yield value
    elif isinstance(value, (ast.List, ast.Tuple, ast.Set)):
        for part in value.elts:
            yield from _held(part)
    elif isinstance(value, ast.Dict):
        for part in value.values:
            yield from _held(part)
    elif isinstance(value, ast.IfExp):
        yield from _held(value.body)
        yield from _held(value.orelse)
    elif isinstance(value, ast.Starred):
        yield from _held(value.value)


def closure(name: str, same: Mapping[str, set[str]]) -> set[str]:
    """The name, and all that `same` leads to from it."""
    found, todo = {name}, [name]
    while todo:
        for other in same.get(todo.pop(), ()):
            if other not in found:
                found.add(other)
                todo.append(other)
    return found
