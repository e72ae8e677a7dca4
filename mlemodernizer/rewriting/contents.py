"""What a notebook writes out, whatever it means: its imports and its strings."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from mlemodernizer.model.notebook import LocalModule, Notebook
from mlemodernizer.rewriting.text import parse_unit


def imported_from(notebook: Notebook, module: str) -> tuple[str, ...]:
    """Dotted names that the cells and local modules import from a module or from modules in it.

    For ``import a.b`` that is the module itself, for ``from a.b import c`` the name in it; a star import names the
    module and a ``*``.
    """
    found: dict[str, None] = {}
    for node in _nodes(notebook):
        names: list[str] = []
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            names = [f"{node.module}.{alias.name}" for alias in node.names]
        found.update((name, None) for name in names if name == module or name.startswith(module + "."))
    return tuple(found)


def strings_of(notebook: Notebook) -> frozenset[str]:
    """Every string literal of the cells and local modules."""
    return frozenset(n.value for n in _nodes(notebook) if isinstance(n, ast.Constant) and isinstance(n.value, str))


def attributes_of(notebook: Notebook) -> frozenset[str]:
    """Every name that the cells and local modules write behind a dot."""
    return frozenset(n.attr for n in _nodes(notebook) if isinstance(n, ast.Attribute))


def _nodes(notebook: Notebook) -> Iterator[ast.AST]:
    for part in notebook.code_parts:
        tree = parse_unit(part.id, part.source, is_module=isinstance(part, LocalModule)).tree
        if tree is not None:
            yield from ast.walk(tree)
