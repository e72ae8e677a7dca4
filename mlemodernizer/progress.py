"""Whether a changed notebook got further than before."""

from __future__ import annotations

from typing import Protocol

from mlemodernizer.model.notebook import Notebook, in_words
from mlemodernizer.model.outcome import Outcome


class ProgressTest(Protocol):
    """Compares two runs."""

    def __call__(self, before: Outcome, old: Notebook, after: Outcome, new: Notebook) -> str:
        """Why the second run is progress, in words; empty where it is none."""


def got_further(before: Outcome, old: Notebook, after: Outcome, new: Notebook) -> str:
    """Success, a later failure, or the same place with another cause."""
    if after.succeeded:
        return "the notebook runs to its end"
    longer = ran_longer(before, old, after, new)
    if longer:
        return longer
    if _position(before, old) == _position(after, new) and _cause(before) != _cause(after):
        return "the same statement now fails for another reason, or further on in what it calls"
    return ""


def ran_longer(before: Outcome, old: Notebook, after: Outcome, new: Notebook) -> str:
    """Success, or a later failure."""
    (was, was_line), (now, now_line) = _position(before, old), _position(after, new)
    where = was_line is not None and now_line is not None and now_line > was_line
    if after.succeeded or now > was or (now == was and where):
        return f"the run now gets as far as {in_words(after.stopped_in)}" if after.stopped_in else "it runs to its end"
    return ""


def same_failure(before: Outcome, old: Notebook, after: Outcome, new: Notebook) -> bool:
    """Whether both runs stopped at the same place for the same cause, or neither did."""
    if before.succeeded or after.succeeded:
        return before.succeeded and after.succeeded
    return _position(before, old) == _position(after, new) and _cause(before) == _cause(after)


def _position(outcome: Outcome, notebook: Notebook) -> tuple[int, int | None]:
    """Position of the cell, and minus the number of lines behind the failing one: edits above it do not shift that.

    Where in its cell a run stopped that was ended from outside is not known: None.
    """
    ids = [cell.id for cell in notebook.code_cells]
    failure = outcome.failure
    stopped = outcome.stopped_in or (failure.cell if failure is not None else "")
    if stopped not in ids:
        return (-1, 0)
    if failure is None or not failure.line:
        return (ids.index(stopped), None)
    return (ids.index(stopped), failure.line - 1 - notebook.source(stopped).count("\n"))


def _cause(outcome: Outcome) -> tuple[str, ...]:
    """What failed, and in which line of the notebook's own code: by its text, which edits above do not shift."""
    failure = outcome.failure
    if failure is None:
        return (outcome.kind,)
    own = next((frame for frame in reversed(failure.frames) if frame.in_notebook), None)
    return (outcome.kind, failure.exception, failure.message, *((own.file, own.code) if own else ()))
