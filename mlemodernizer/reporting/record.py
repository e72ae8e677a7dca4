"""A job's result as plain JSON types. The format's version is in the field `format`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from mlemodernizer.model.outcome import Outcome
from mlemodernizer.model.patch import Patch

if TYPE_CHECKING:
    from mlemodernizer.result import Result

FORMAT = 1


def result_record(result: Result) -> dict[str, Any]:
    """The whole result; outputs of cells are left out."""
    environment = result.environment
    diagnosis = result.diagnosis
    return {
        "format": FORMAT,
        "notebook": str(result.original.origin.path or ""),
        "status": result.status.value,
        "seconds": round(result.seconds, 3),
        "evidence": list(result.verdict.evidence),
        "diagnosis": None
        if diagnosis is None
        else {
            "category": diagnosis.category.value,
            "summary": diagnosis.summary,
            "library": diagnosis.library,
            "symbol": diagnosis.symbol,
            "cell": diagnosis.cell,
            "line": diagnosis.line,
            "confidence": diagnosis.confidence,
            "evidence": list(diagnosis.evidence),
            "next_step": diagnosis.next_step,
        },
        "patches": [_patch(patch) for patch in result.patches],
        "rolled_back": [{**_patch(attempt.patch), "why": attempt.why} for attempt in result.rolled_back],
        "runs": [{"number": r.number, "purpose": r.purpose, **_outcome(r.outcome)} for r in result.runs],
        "era": dict(result.era.bounds),
        "environment": {
            "python": environment.python_version,
            "interpreter": environment.python,
            "platform": environment.platform,
            "packages": dict(environment.packages),
            "accelerators": list(environment.accelerators),
        },
        "notes": list(result.notes),
    }


def _patch(patch: Patch) -> dict[str, Any]:
    return {
        "by": patch.provenance.kind.value,
        "name": patch.provenance.name,
        "reason": patch.reason,
        "semantics": patch.semantics.value,
        "documentation": patch.documentation,
        "affects": sorted(patch.affects),
        "edits": [{"cell": e.cell, "before": e.before, "after": e.after} for e in patch.edits],
    }


def _outcome(outcome: Outcome) -> dict[str, Any]:
    failure = outcome.failure
    return {
        "kind": outcome.kind.value,
        "fresh": outcome.fresh,
        "seconds": round(outcome.seconds, 3),
        "stopped_in": outcome.stopped_in,
        "detail": outcome.detail,
        "exit_code": outcome.exit_code,
        "failure": None
        if failure is None
        else {
            "cell": failure.cell,
            "line": failure.line,
            "exception": failure.exception,
            "message": failure.message,
            "traceback": failure.traceback,
        },
        "cells": [{"cell": c.cell, "seconds": round(c.seconds, 3), "ok": c.ok} for c in outcome.cells],
        "notes": list(outcome.notes),
    }
