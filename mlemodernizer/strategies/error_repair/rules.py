"""Repair by the catalogue of rewrite rules: before the first run, and again with what a failure shows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from mlemodernizer.interfaces import Case, FixStrategy
from mlemodernizer.model.outcome import Failure, Outcome, Variable
from mlemodernizer.model.patch import Patch
from mlemodernizer.rewriting.engine import Engine
from mlemodernizer.rewriting.evidence import Evidence
from mlemodernizer.rewriting.values import Instance, Ref, Value


class RuleStrategy(FixStrategy):
    """Applies every rule that certainly holds.

    Before the first run certainty comes from static inference alone. After a failure the types of the kernel's
    variables and of the object in the traceback are known as well, and more rules hold.

    Args:
        engine: the rewriting engine with its catalogue.
    """

    preflight = True

    def __init__(self, engine: Engine) -> None:
        self.engine = engine
        self._remarks: dict[str, None] = {}

    @property
    def remarks(self) -> Sequence[str]:
        """Cells that were carried unchanged, and rules that failed."""
        return tuple(self._remarks)

    def propose(self, case: Case) -> Iterator[Sequence[Patch]]:
        """One alternative: all that the rules change."""
        rewritten = self.engine.rewrite(
            case.notebook,
            case.environment,
            evidence=evidence_of(case.outcome) if case.outcome is not None else None,
            exclude={provenance.name for provenance in case.excluded},
            earlier=case.patches,
        )
        for cell, why in rewritten.skipped.items():
            self._remarks[f"Cell {cell} was not analysed: {why}."] = None
        for note in rewritten.notes:
            self._remarks[note] = None
        for rule, why in rewritten.failures.items():
            self._remarks[f"Rule {rule} failed and was left out: {why}."] = None
        if rewritten.patches:
            yield rewritten.patches


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
