"""What a notebook tells its models."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from mlemodernizer.rewriting.site import Site


def calls_of_method(site: Site, method: str) -> Iterator[ast.Call]:
    """Every call of a method of this name in the code, whatever its receiver."""
    for node in site.references.of_kind(ast.Call):
        if isinstance(node.func, ast.Attribute) and node.func.attr == method:
            yield node


def compiled_metrics(site: Site) -> set[str] | None:
    """The names of all metrics that models are compiled with; None where one cannot be read off the code."""
    found: set[str] = set()
    for call in calls_of_method(site, "compile"):
        given = next((k.value for k in call.keywords if k.arg == "metrics"), None)
        if given is None:
            if len(call.args) > 2 or any(k.arg is None for k in call.keywords):  # noqa: PLR2004 - optimizer, loss
                return None
            continue
        if not isinstance(given, ast.List | ast.Tuple):
            return None
        for metric in given.elts:
            if isinstance(metric, ast.Constant) and isinstance(metric.value, str):
                found.add(metric.value)
    return found
