"""What names were given, as it is written."""

from __future__ import annotations

import ast

from mlemodernizer.rewriting.site import Site


def assigned_value(site: Site, node: ast.expr | None) -> ast.expr | None:
    """The expression that a name was given where it is given only once; any other expression as it is."""
    if not isinstance(node, ast.Name):
        return node
    given = assignments(site, node.id)
    return given[0].value if len(given) == 1 and isinstance(given[0].targets[0], ast.Name) else node


def assignments(site: Site, name: str) -> list[ast.Assign]:
    """The assignments to a name, alone or among other targets, in the notebook or module."""
    program = site.references.analysis.program_of(site.unit.id)
    order = {unit.id for unit in program.units}
    return [
        statement
        for statement in site.references.of_kind(ast.Assign)
        if site.references.analysis.unit_of[statement] in order
        and any(isinstance(n, ast.Name) and n.id == name for target in statement.targets for n in _bound(target))
    ]


def _bound(target: ast.expr) -> list[ast.expr]:
    return list(target.elts) if isinstance(target, ast.Tuple | ast.List) else [target]


def is_in_function(site: Site) -> bool:
    """Whether the site is in the body of a function, where a name bound anew is another than the caller's."""
    return site.references.enclosing_function(site.node) is not None


def statement_of(site: Site) -> ast.stmt:
    """The statement that holds the site."""
    node: ast.AST = site.node
    while not isinstance(node, ast.stmt):
        node = site.references.analysis.parents[node]
    return node
