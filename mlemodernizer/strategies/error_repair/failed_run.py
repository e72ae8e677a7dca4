"""What a failed run shows, in the words of the rewriting engine."""

from __future__ import annotations

import re

from mlemodernizer.model.outcome import Failure, Outcome, Variable
from mlemodernizer.rewriting.evidence import Evidence
from mlemodernizer.rewriting.values import Instance, Ref, Value

_MISSING = re.compile(r"No module named '?(?P<module>[\w.]+)'?")


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
    )


def missing_module(failure: Failure) -> str:
    """The dotted name of the module that could not be found; empty where the failure is another."""
    found = _MISSING.search(failure.message) if failure.exception == "ModuleNotFoundError" else None
    return found["module"] if found else ""


def _receiver(failure: Failure) -> dict[str, str]:
    name, owner = failure.attributes.get("name"), failure.attributes.get("obj_type")
    return {name: owner} if name and owner and failure.exception == "AttributeError" else {}


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
