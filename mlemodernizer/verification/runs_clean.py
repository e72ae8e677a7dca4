"""The first thing to be wanted of a notebook: that it runs."""

from __future__ import annotations

from mlemodernizer.interfaces import Verifier
from mlemodernizer.model.notebook import Notebook, in_words
from mlemodernizer.model.outcome import Outcome, OutcomeKind
from mlemodernizer.model.verdict import Goal, Verdict


class RunsClean(Verifier):
    """Every code cell ends without an exception, within the limits of the executor."""

    def check(self, notebook: Notebook, outcome: Outcome) -> Verdict:  # noqa: ARG002 - judged by the run alone
        """REPAIR for a run that failed, RUNTIME for one that hit a time limit, none for a success."""
        if outcome.succeeded:
            count = len(outcome.cells)
            return Verdict(None, (f"{count} code cells ran without an exception in {outcome.seconds:.1f} s",))
        if outcome.failure is not None:
            evidence = f"{in_words(outcome.failure.cell)}: {outcome.failure.exception}: {outcome.failure.message}"
        else:
            evidence = outcome.detail or outcome.kind.value
        goal = Goal.RUNTIME if outcome.kind is OutcomeKind.TIMED_OUT else Goal.REPAIR
        return Verdict(goal, (evidence,))
