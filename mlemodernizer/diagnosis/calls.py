"""The callable that a failing statement calls, by the name that users know."""

from __future__ import annotations

import ast
import builtins

from mlemodernizer.diagnosis.libraries import names, public_name
from mlemodernizer.diagnosis.situation import Situation

_DEPTH = 40
_NEVER_CONCERNED = frozenset(dir(builtins)) - {"open", "input"}


def calls_in(situation: Situation) -> tuple[ast.Call, ...]:
    """The calls in the failing statement (for a compound one, in its header), in the order of evaluation."""
    node = situation.place.node
    if node is None:
        return ()
    calls = [n for n in ast.walk(node) if isinstance(n, ast.Call) and n.lineno <= situation.place.end_line]
    return tuple(sorted(calls, key=lambda call: (call.end_lineno or 0, call.end_col_offset or 0)))


def find_call(situation: Situation, wanted: str = "") -> ast.Call | None:
    """The call concerned.

    Args:
        situation: the failure.
        wanted: the callable's name as the message gives it (``DataFrame.pivot``); empty to go by the traceback.
    """
    calls = calls_in(situation)
    owner, _, leaf = wanted.rpartition(".")
    if leaf in ("__init__", "__new__", "__call__"):
        leaf = owner.rpartition(".")[2]
    candidates = [leaf] if leaf else []
    candidates += [frame.function.rpartition(".")[2] for frame in situation.library_frames]
    for name in candidates:
        for call in reversed(calls):
            if _leaf(call.func) == name or qualified(situation, call.func).rpartition(".")[2] == name:
                return call
    if any(frame.function == "__init__" for frame in situation.library_frames[:3]):
        calls = tuple(c for c in calls if qualified(situation, c.func).rpartition(".")[2][:1].isupper()) or calls
    known = [call for call in calls if "." in qualified(situation, call.func)]
    if len(known) == 1 or (known and situation.library_frames):
        return known[-1]
    named = [c for c in calls if not (isinstance(c.func, ast.Name) and c.func.id in _NEVER_CONCERNED)]
    return named[0] if len(named) == 1 else None


def called(situation: Situation, wanted: str = "") -> str:
    """Public qualified name of the callable concerned; empty where it cannot be told. Arguments as `find_call`."""
    call = find_call(situation, wanted)
    found = qualified(situation, call.func) if call is not None else ""
    if "." in found:
        return found
    return by_class(wanted) or found


def by_class(wanted: str) -> str:
    """Public name of a callable that a message names by its class (``NDFrame.fillna``); empty where unknown."""
    owner, _, leaf = wanted.rpartition(".")
    known = names().classes.get(owner.rpartition(".")[2], "") if owner else ""
    if not known:
        return public_name(wanted) if owner.count(".") >= 1 else ""
    return known if leaf == "__init__" else f"{known}.{leaf}"


def keywords_of(call: ast.Call | None) -> tuple[str, ...]:
    """The keywords that the call passes."""
    return tuple(keyword.arg for keyword in call.keywords if keyword.arg) if call else ()


def qualified(situation: Situation, node: ast.expr, depth: int = 0) -> str:
    """Public qualified name of what an expression refers to; empty where it cannot be told."""
    if depth > _DEPTH:
        return ""
    if isinstance(node, ast.Name):
        if node.id in situation.code.imports:
            return public_name(situation.code.imports[node.id])
        variable = situation.outcome.variables.get(node.id)
        if variable is not None and variable.refers_to:
            return public_name(variable.refers_to)
        return type_of(situation, node, depth + 1) or node.id
    if isinstance(node, ast.Attribute):
        owner = qualified(situation, node.value, depth + 1)
        return f"{owner}.{node.attr}" if owner else ""
    return type_of(situation, node, depth + 1)


def type_of(situation: Situation, node: ast.expr, depth: int = 0) -> str:
    """Public qualified name of the class of an expression's value; empty where it cannot be told."""
    if depth > _DEPTH:
        return ""
    if isinstance(node, ast.Name):
        variable = situation.outcome.variables.get(node.id)
        if variable is not None and variable.type != "builtins.NoneType":
            return "" if variable.refers_to else public_name(variable.type)
        return _type_by_assignment(situation, node.id, depth)
    if isinstance(node, ast.Call):
        function = qualified(situation, node.func, depth + 1)
        if function.rpartition(".")[2][:1].isupper() and "." in function:
            return function
        if function.endswith(".fit"):  # estimators return themselves
            return function.removesuffix(".fit")
        return names().returns.get(function, "")
    if isinstance(node, ast.Subscript) and type_of(situation, node.value, depth + 1) == "pandas.DataFrame":
        if isinstance(node.slice, ast.List | ast.Compare):
            return "pandas.DataFrame"
        if isinstance(node.slice, ast.Constant):
            return "pandas.Series"
    return ""


def _type_by_assignment(situation: Situation, name: str, depth: int) -> str:
    for binding in reversed(situation.code.bindings(name)):
        node = binding.statement.node
        if isinstance(node, ast.Assign) and len(node.targets) == 1 and isinstance(node.targets[0], ast.Name):
            used = {n.id for n in ast.walk(node.value) if isinstance(n, ast.Name)}
            if name not in used:
                return type_of(situation, node.value, depth + 1)
    return ""


def _leaf(node: ast.expr) -> str:
    if isinstance(node, ast.Attribute):
        return node.attr
    return node.id if isinstance(node, ast.Name) else ""
