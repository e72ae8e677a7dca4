"""What a notebook tells its models."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from mlemodernizer.rewriting.site import Site

_METRICS_POSITION = 2  # after optimizer and loss


def calls_of_method(site: Site, method: str) -> Iterator[ast.Call]:
    """Every call of a method of this name in the code, whatever its receiver."""
    for node in site.references.of_kind(ast.Call):
        if isinstance(node.func, ast.Attribute) and node.func.attr == method:
            yield node


def compiled_metrics(site: Site) -> Iterator[ast.expr]:
    """What stands in the code for the metrics of each `compile`: the argument, or what a variable there was given."""
    variables: set[str] = set()
    for call in calls_of_method(site, "compile"):
        given = next((k.value for k in call.keywords if k.arg == "metrics"), None)
        if given is None and len(call.args) > _METRICS_POSITION:
            given = call.args[_METRICS_POSITION]
        if isinstance(given, ast.Name):
            variables.add(given.id)
        elif given is not None:
            yield given
    for assignment in site.references.of_kind(ast.Assign) if variables else ():
        if any(isinstance(target, ast.Name) and target.id in variables for target in assignment.targets):
            yield assignment.value


def elements(metrics: ast.expr) -> Iterator[ast.expr]:
    """The single metrics in a list, a tuple or a dictionary by output, however nested."""
    if isinstance(metrics, ast.List | ast.Tuple):
        for element in metrics.elts:
            yield from elements(element)
    elif isinstance(metrics, ast.Dict):
        for value in metrics.values:
            yield from elements(value)
    else:
        yield metrics
