"""The callable that a failing statement calls, by the name that users know."""

from __future__ import annotations

import ast
import builtins

from mlemodernizer.diagnosis.libraries import PYTHON, library_of_file, library_of_symbol, names, public_name
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


def find_call(situation: Situation, wanted: str = "", keyword: str = "") -> ast.Call | None:
    """The call concerned.

    Args:
        situation: the failure.
        wanted: the callable's name as the message gives it (``DataFrame.pivot``); empty to go by the traceback.
        keyword: a keyword that the call passes; empty where none is known.
    """
    calls = calls_in(situation)
    passing = tuple(call for call in calls if keyword and keyword in keywords_of(call))
    if len(passing) == 1:
        return passing[0]
    calls = passing or calls
    owner, _, leaf = wanted.rpartition(".")
    if leaf in ("__init__", "__new__", "__call__"):
        leaf = owner.rpartition(".")[2]
    candidates = [leaf] if leaf else []
    candidates += [frame.function.rpartition(".")[2] for frame in situation.library_frames]
    for name in candidates:
        for call in reversed(calls):
            if leaf_of(call.func) == name or qualified(situation, call.func).rpartition(".")[2] == name:
                return call
    return _call_into(situation, calls) if situation.library_frames else _only_call(situation, calls)


def _only_call(situation: Situation, calls: tuple[ast.Call, ...]) -> ast.Call | None:
    """The one call that can have raised without leaving a frame (compiled code does), if there is only one."""
    choice = []
    for call in calls:
        name = qualified(situation, call.func)
        imported = name.partition(".")[0] in situation.code.imports.values()
        of_library = imported or library_of_symbol(name, situation.environment) not in ("", PYTHON)
        if of_library or (isinstance(call.func, ast.Name) and name not in _NEVER_CONCERNED):
            choice.append(call)
    return choice[0] if len(choice) == 1 else None


def _call_into(situation: Situation, calls: tuple[ast.Call, ...]) -> ast.Call | None:
    """The last call of a callable of the libraries that the traceback goes through; constructors first for them."""
    libraries = {library_of_file(frame.file) for frame in situation.library_frames}
    known = {c: qualified(situation, c.func) for c in calls}
    known = {c: n for c, n in known.items() if library_of_symbol(n, situation.environment) in libraries and "." in n}
    if any(frame.function == "__init__" for frame in situation.library_frames[:3]):
        known = {c: n for c, n in known.items() if n.rpartition(".")[2][:1].isupper()} or known
    return list(known)[-1] if known else None


def called(situation: Situation, wanted: str = "", keyword: str = "") -> str:
    """Public qualified name of the callable or property concerned; empty where it cannot be told.

    Arguments as `find_call`.
    """
    call = find_call(situation, wanted, keyword)
    found = qualified(situation, call.func) if call is not None else _property(situation)
    if "." in found:
        return found
    return by_class(wanted) or found


def _property(situation: Situation) -> str:
    """The attribute in the failing statement whose code the traceback enters."""
    node = situation.place.node
    if node is None or situation.raised_by_notebook:
        return ""
    name = situation.library_frames[0].function
    for child in ast.walk(node):
        if isinstance(child, ast.Attribute) and child.attr == name:
            return qualified(situation, child)
    return ""


def class_name(situation: Situation, internal: str) -> str:
    """The qualified name of a class as this notebook writes it, else as users generally do."""
    public = public_name(internal)
    top, leaf = public.partition(".")[0], public.rpartition(".")[2]
    in_use = situation.code.names_in_use
    return public if public in in_use.values() else in_use.get((top, leaf), public)


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
        known = hasattr(builtins, node.id) or node.id in situation.code.definitions
        return type_of(situation, node, depth + 1) or (node.id if known else "")
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
            return "" if variable.refers_to else class_name(situation, variable.type)
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


def leaf_of(node: ast.expr) -> str:
    """The last part of a name as it is written; empty for any other expression."""
    if isinstance(node, ast.Attribute):
        return node.attr
    return node.id if isinstance(node, ast.Name) else ""
