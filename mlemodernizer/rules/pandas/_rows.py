"""Functions that a frame calls with its rows."""

from __future__ import annotations

import ast

from mlemodernizer.rewriting.references import FunctionNode
from mlemodernizer.rewriting.site import Site
from mlemodernizer.rewriting.values import Instance, type_of


def row_parameters(site: Site, node: ast.AST, *, certain: bool = True) -> str:
    """The parameter that is a frame's row in the function around a node; empty where it may be something else.

    Args:
        site: the place.
        node: a node in the function's body.
        certain: whether the columns must have been chosen by text, at each call.
    """
    function = site.references.enclosing_function(node)
    if function is None or not function.args.args:
        return ""
    calls = _applied(site, function)
    if not calls or any(not _hands_rows(call) for call in calls):
        return ""
    parameter = function.args.args[0].arg
    if any(isinstance(n, ast.Name) and n.id == parameter and isinstance(n.ctx, ast.Store) for n in ast.walk(function)):
        return ""
    if certain and not all(_chosen_by_text(site, call) for call in calls):
        return ""
    return parameter


def _applied(site: Site, function: FunctionNode) -> list[ast.Call]:
    """The calls that get the function as their first argument; none where it is used otherwise as well."""
    if isinstance(function, ast.Lambda):
        mentions: list[ast.expr] = [function]
    else:
        program = site.references.analysis.program_of(site.unit.id)
        names = site.references.names.get(program.name, {}).get(function.name, [])
        mentions = [name for name in names if isinstance(name.ctx, ast.Load)]
    calls = []
    for mention in mentions:
        call = site.references.analysis.parents[mention]
        if not isinstance(call, ast.Call) or not call.args or call.args[0] is not mention:
            return []
        calls.append(call)
    return calls


def _hands_rows(call: ast.Call) -> bool:
    if not isinstance(call.func, ast.Attribute) or call.func.attr != "apply":
        return False
    axis = next((k.value for k in call.keywords if k.arg == "axis"), call.args[1] if len(call.args) > 1 else None)
    raw = any(k.arg == "raw" for k in call.keywords)
    return isinstance(axis, ast.Constant) and axis.value in (1, "columns") and not raw


def _chosen_by_text(site: Site, call: ast.Call) -> bool:
    assert isinstance(call.func, ast.Attribute)  # noqa: S101 - for the type checker
    frame = call.func.value
    if not isinstance(frame, ast.Subscript) or not site.is_a(frame, "pandas.DataFrame"):
        return False
    chosen = site.value(frame.slice)
    if not isinstance(chosen, Instance) or chosen.type != "builtins.list" or not chosen.items:
        return False
    return all(type_of(item) == "builtins.str" for item in chosen.items)
