"""What a failed run shows, in the words of the rewriting engine."""

from __future__ import annotations

import re

from mlemodernizer.model.outcome import Failure, Outcome, Variable
from mlemodernizer.rewriting.evidence import Evidence
from mlemodernizer.rewriting.values import Instance, Ref, Value

_REFUSED = re.compile(r"(?P<method>\w+\.\w+)\(\) (?:takes|got|missing) ")
_INSTALLED = re.compile(r"(?:site|dist)-packages/(?P<path>.+?)(?:/__init__)?\.pyx?$")

_DECORATORS = frozenset({"wrapper", "wrapped", "inner", "_wrapper", "inner_f"})
_MISSING = re.compile(r"No module named '?(?P<module>[\w.]+)'?")
_NOT_IMPORTED = re.compile(
    r"cannot import name '(?P<name>\w+)' from (?:partially initialized module )?'(?P<module>[\w.]+)'"
)
_ATTRIBUTE = re.compile(
    r"module '(?P<module>[\w.]+)' has no attribute '(?P<name>\w+)'|^No (?P<lazy>[\w.]+) attribute (?P<member>\w+)"
)


def evidence_of(outcome: Outcome) -> Evidence | None:
    """What a failed run shows to the static analysis."""
    failure = outcome.failure
    if failure is None:
        return None
    place = next((frame for frame in reversed(failure.frames) if frame.in_notebook), None)
    return Evidence(
        unit=place.file if place else failure.cell,
        line=place.line if place else failure.line,
        receiver=_receiver(failure),
        cell=failure.cell,
        cell_line=failure.line,
        exception=failure.exception,
        message=failure.message,
        variables={name: value for name, v in outcome.variables.items() if (value := _value(v)) is not None},
        details={name: _details(v) for name, v in outcome.variables.items() if v.index},
        columns={name: v.columns for name, v in outcome.variables.items() if v.columns},
        called=_called(failure),
    )


def missing_module(failure: Failure) -> str:
    """The dotted name of the module that could not be found; empty where the failure is another."""
    found = _MISSING.search(failure.message) if failure.exception == "ModuleNotFoundError" else None
    return found["module"] if found else ""


def missing_import(failure: Failure) -> tuple[str, str]:
    """The module from which a name could not be imported, and the name; both empty where the failure is another."""
    found = _NOT_IMPORTED.search(failure.message)
    return (found["module"], found["name"]) if found else ("", "")


def lacking(failure: Failure) -> tuple[str, str]:
    """The module that lacks a name, and the name."""
    module, name = missing_import(failure)
    if name:
        return module, name
    found = _ATTRIBUTE.search(failure.message)
    if found:
        parts = found.groupdict()
        return parts["module"] or parts["lazy"], parts["name"] or parts["member"]
    return failure.attributes.get("module_name", ""), failure.attributes.get("name", "")


def _receiver(failure: Failure) -> dict[str, str]:
    name, owner = failure.attributes.get("name"), failure.attributes.get("obj_type")
    return {name: owner} if name and owner and failure.exception == "AttributeError" else {}


def _called(failure: Failure) -> str:
    """What the innermost line of the notebook's code called, by what the traceback enters or the message names."""
    refused = _REFUSED.match(failure.message) if failure.exception == "TypeError" else None
    if refused:
        return refused["method"]
    own = [i for i, frame in enumerate(failure.frames) if frame.in_notebook]
    entered = failure.frames[own[-1] + 1 :] if own else ()
    frame = next((frame for frame in entered if frame.function not in _DECORATORS), None)
    module = _INSTALLED.search(frame.file) if frame is not None else None
    return f"{module['path'].replace('/', '.')}.{frame.function}" if frame is not None and module else ""


def _details(variable: Variable) -> dict[str, str]:
    details = {"index": variable.index}
    if variable.columns is not None:
        numbers = any(label.lstrip("-").replace(".", "", 1).isdigit() for label in variable.columns)
        details["columns"] = "mixed" if numbers else "str"
    return details


def _value(variable: Variable) -> Value | None:
    if variable.refers_to:
        return Ref(variable.refers_to)
    return Instance(variable.type) if variable.type else None
