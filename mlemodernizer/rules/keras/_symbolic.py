"""Where code computes with the symbolic tensors of a model, not with values."""

from __future__ import annotations

import ast

from mlemodernizer.rewriting.references import References
from mlemodernizer.rewriting.site import Site

REFUSED = "A KerasTensor cannot be used as input to a TensorFlow function"
GRADIENTS = "keras.backend.gradients"


def was_refused(site: Site) -> bool:
    """Whether the last run stopped in the site's scope because an operation was given a symbolic tensor."""
    if REFUSED not in site.failure[1] or layer_around(site, site.node) is not None:
        return False  # inside of a layer, the tensors that it is given are no symbolic ones
    evidence = site.references.analysis.evidence
    scope = site.references.enclosing_function(site.node)
    functions = [
        node
        for kind in (ast.FunctionDef, ast.AsyncFunctionDef)
        for node in site.references.of_kind(kind)
        if site.references.analysis.unit_of[node] == evidence.unit
        and node.lineno <= evidence.line <= (node.end_lineno or node.lineno)
    ]
    innermost = max(functions, key=lambda node: node.lineno, default=None)
    return innermost is scope


def is_added_loss(references: References, node: ast.AST) -> bool:
    """Whether a call adds a loss to a whole model: ``model.add_loss(tensor)``."""
    return (
        isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr == "add_loss"
        and not (isinstance(node.func.value, ast.Name) and node.func.value.id == "self")
        and "keras.Model.add_loss" in references.dotted(node.func)
    )


def layer_around(site: Site, node: ast.AST) -> ast.ClassDef | None:
    """The notebook's own class of layers around a node."""
    parent = site.references.analysis.parents.get(node)
    while parent is not None and not isinstance(parent, ast.ClassDef):
        parent = site.references.analysis.parents.get(parent)
    if parent is None or not any(site.name(base) == "keras.layers.Layer" for base in parent.bases):
        return None
    return parent
