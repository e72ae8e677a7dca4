"""Which statements give a global name a value."""

from __future__ import annotations

import ast
from collections.abc import Iterator

_CONDITIONAL = (ast.If, ast.Try, ast.For, ast.While, ast.With, ast.AsyncFor, ast.AsyncWith, ast.Match)
_SCOPES = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef, ast.Lambda)


def global_bindings(tree: ast.Module, name: str) -> Iterator[tuple[ast.stmt, bool]]:
    """The statements that bind the module's `name`, each with whether it might not be reached."""
    stack: list[tuple[ast.stmt, bool]] = [(node, False) for node in reversed(tree.body)]
    while stack:
        node, conditional = stack.pop()
        if name in set(_bound_by(node)):
            yield node, conditional or isinstance(node, ast.For | ast.AsyncFor)
        if isinstance(node, _CONDITIONAL):
            inner = list(_child_statements(node))
            stack.extend((child, True) for child in reversed(inner))
        elif isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and _declares_global(node, name):
            yield node, True


def _declares_global(function: ast.AST, name: str) -> bool:
    return any(isinstance(node, ast.Global) and name in node.names for node in ast.walk(function))


def _child_statements(node: ast.AST) -> Iterator[ast.stmt]:
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.stmt):
            yield child
        elif isinstance(child, ast.ExceptHandler | ast.match_case):
            yield from _child_statements(child)


def _bound_by(node: ast.stmt) -> Iterator[str]:
    """Names that the statement itself binds in its own scope, without the statements inside it."""
    if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
        yield node.name
        return
    if isinstance(node, ast.Import | ast.ImportFrom):
        for alias in node.names:
            yield alias.asname or alias.name.partition(".")[0]
        return
    if isinstance(node, ast.Delete):
        return
    pending: list[ast.AST] = [child for child in ast.iter_child_nodes(node) if not isinstance(child, ast.stmt)]
    while pending:
        child = pending.pop()
        if isinstance(child, ast.Name) and isinstance(child.ctx, ast.Store):
            yield child.id
        comprehension = isinstance(child, ast.ListComp | ast.SetComp | ast.DictComp | ast.GeneratorExp)
        if not comprehension and not isinstance(child, (*_SCOPES, ast.ExceptHandler, ast.match_case)):
            pending.extend(n for n in ast.iter_child_nodes(child) if not isinstance(n, ast.stmt))
