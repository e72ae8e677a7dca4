"""Explains a failed run by its traceback and the notebook's code."""

from __future__ import annotations

from collections.abc import Callable
from signal import Signals

from mlemodernizer.diagnosis.code import NotebookCode, Statement
from mlemodernizer.diagnosis.columns import explain_missing_column
from mlemodernizer.diagnosis.labels import explain_missing_label
from mlemodernizer.diagnosis.libraries import PYTHON, library_of_symbol
from mlemodernizer.diagnosis.modules import explain_missing_module
from mlemodernizer.diagnosis.python2 import explain_syntax
from mlemodernizer.diagnosis.situation import Finding, Situation
from mlemodernizer.diagnosis.table import explain_by_table
from mlemodernizer.diagnosis.texts import texts
from mlemodernizer.diagnosis.undefined import explain_undefined_name
from mlemodernizer.interfaces import FailureClassifier
from mlemodernizer.model.diagnosis import Category, Diagnosis
from mlemodernizer.model.environment import Environment
from mlemodernizer.model.notebook import Notebook, in_words
from mlemodernizer.model.outcome import Failure, Outcome, OutcomeKind

Explainer = Callable[[Situation], Finding | None]

_EXPLAINERS: tuple[Explainer, ...] = (
    explain_syntax,
    explain_undefined_name,
    explain_missing_module,
    explain_missing_column,
    explain_missing_label,
    explain_by_table,
)
_SHOWN = 300
_KINDS = {
    OutcomeKind.TIMED_OUT: Category.TIMEOUT,
    OutcomeKind.KERNEL_DIED: Category.KERNEL_DEATH,
    OutcomeKind.OUT_OF_MEMORY: Category.MEMORY,
}


class TracebackClassifier(FailureClassifier):
    """Recognises failures by what Python says about them.

    It knows messages of the language and of the common libraries (a table, ``diagnosis/patterns/*.toml``), and
    searches the notebook for the root cause where that is not the statement that failed. It runs nothing.
    """

    def classify(self, outcome: Outcome, notebook: Notebook, environment: Environment) -> Diagnosis | None:
        """The explanation; None for a run that succeeded."""
        if outcome.succeeded:
            return None
        code = NotebookCode(notebook)
        if outcome.failure is None or outcome.kind in (OutcomeKind.TIMED_OUT, OutcomeKind.KERNEL_DIED):
            return _ended_from_outside(outcome, code)
        situation = Situation(outcome.failure, outcome, code, environment)
        for explain in _EXPLAINERS:
            finding = explain(situation)
            if finding is not None:
                return _diagnosis(situation, finding)
        return _diagnosis(situation, Finding(Category.UNKNOWN, confidence=0.0))


def _ended_from_outside(outcome: Outcome, code: NotebookCode) -> Diagnosis:
    """A run that was ended from outside: by the clock, by the system, or by the kernel's own crash."""
    category = _KINDS.get(outcome.kind, Category.UNKNOWN)
    evidence = [outcome.detail] if outcome.detail else []
    if outcome.exit_code is not None:
        evidence.append(f"the kernel's exit code is {outcome.exit_code}{_signal_name(outcome.exit_code)}")
    if outcome.seconds:
        evidence.append(f"the run took {outcome.seconds:.1f} s")
    finished = [run for run in outcome.cells if run.ok]
    if finished:
        slowest = max(finished, key=lambda run: run.seconds)
        evidence.append(f"the slowest finished cell, {slowest.cell}, took {slowest.seconds:.1f} s")
    text = texts()[category]
    place = in_words(outcome.stopped_in) if outcome.stopped_in in code else "the notebook"
    return Diagnosis(
        category,
        text.summary_bare.format(where=place, message=outcome.detail).rstrip(" :"),
        library="",
        cell=outcome.stopped_in,
        evidence=tuple(evidence),
        confidence=0.0 if category is Category.UNKNOWN else 1.0,
        next_step=text.next_step,
    )


def _signal_name(exit_code: int) -> str:
    try:
        return f" ({Signals(-exit_code).name})"
    except ValueError:
        return ""


def _diagnosis(situation: Situation, finding: Finding) -> Diagnosis:
    failure = situation.failure
    place = finding.place or situation.place
    library = finding.library or library_of_symbol(finding.symbol, situation.environment) or situation.raising_library
    text = texts()[finding.category]
    return Diagnosis(
        category=finding.category,
        summary=finding.summary or _summary(situation, finding, library, place),
        library=library,
        symbol=finding.symbol,
        cell=place.part,
        line=place.line,
        end_line=place.end_line,
        evidence=tuple(filter(None, (_exception_line(failure), *finding.evidence, *_context(situation, finding)))),
        confidence=finding.confidence,
        next_step=finding.next_step or text.next_step,
    )


def _summary(situation: Situation, finding: Finding, library: str, place: Statement) -> str:
    text = texts()[finding.category]
    version = situation.environment.version_of(library) if library else None
    where = library if library != PYTHON else "Python"
    where = f"{where} {version}" if version else where
    what = finding.symbol or where
    template = text.summary if what else text.summary_bare
    message = _first_line(situation.failure)
    return template.format(what=what, where=where or "the library", cell=place.part, message=message).rstrip(" :")


def _exception_line(failure: Failure) -> str:
    return f"{failure.exception}: {_first_line(failure)}".rstrip(": ")


def _first_line(failure: Failure) -> str:
    line = next((line.strip() for line in failure.message.splitlines() if line.strip()), "")
    return line if len(line) <= _SHOWN else line[:_SHOWN] + "…"


def _context(situation: Situation, finding: Finding) -> tuple[str, ...]:
    """Where it was raised, what it was raised from, and what deprecation warnings had said of the symbol."""
    notes = [f"raised in {situation.trail[-1]}"] if situation.trail else []
    cause = situation.failure.attributes.get("cause", "").partition("\n")[0]
    notes += [f"raised while handling {cause[:_SHOWN]}"] if cause else []
    leaf = finding.symbol.rpartition(".")[2]
    notes += [f"the cell had warned: {text}" for text in situation.failure.warnings if leaf and leaf in text]
    return tuple(notes)
