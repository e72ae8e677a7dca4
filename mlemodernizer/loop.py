"""The loop: run, judge, diagnose, patch, until the goals are met or the budget is spent."""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from mlemodernizer.interfaces import (
    Attempt,
    Case,
    Executor,
    FailureClassifier,
    FixStrategy,
    Inspector,
    NothingKnown,
    Verifier,
)
from mlemodernizer.model.budget import Budget
from mlemodernizer.model.diagnosis import BLOCKING, Diagnosis
from mlemodernizer.model.environment import Environment
from mlemodernizer.model.era import Era
from mlemodernizer.model.event import (
    Diagnosed,
    Event,
    Finished,
    Listener,
    PatchKept,
    PatchProposed,
    PatchRolledBack,
    RunFinished,
    RunStarted,
)
from mlemodernizer.model.notebook import Notebook
from mlemodernizer.model.outcome import Outcome, OutcomeKind
from mlemodernizer.model.patch import Patch, Provenance
from mlemodernizer.model.verdict import Goal, Verdict
from mlemodernizer.progress import ProgressTest, ran_longer, same_failure
from mlemodernizer.result import Result, Run, Status


class _BudgetSpentError(Exception):
    """The budget allows no further run. Never leaves this module."""


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A notebook on the way, with what led to it and how it ran."""

    notebook: Notebook
    patches: tuple[Patch, ...]
    outcome: Outcome
    verdict: Verdict


def unheard(event: Event) -> None:
    """A listener that does nothing."""


@dataclass
class Job:
    """One notebook's way through the loop. Knows only interfaces and values.

    Attributes:
        original: the notebook to repair.
        environment: what it has to run in.
        executor: runs it; the caller closes it.
        verifier: judges the runs.
        classifier: explains the failures.
        strategies: propose patches, in the order in which they are asked.
        progress: decides whether a patch is kept.
        budget: bounds of the job.
        era: what is known of when the notebook was written.
        listener: is told what happens.
        inspect: answers what the kernel's packages hold.
    """

    original: Notebook
    environment: Environment
    executor: Executor
    verifier: Verifier
    classifier: FailureClassifier
    strategies: Sequence[FixStrategy]
    progress: ProgressTest
    budget: Budget
    era: Era = field(default_factory=Era)
    listener: Listener = unheard
    inspect: Inspector = field(default_factory=NothingKnown)
    _runs: list[Run] = field(default_factory=list)
    _rolled_back: list[Attempt] = field(default_factory=list)
    _excluded: set[Provenance] = field(default_factory=set)
    _seen: set[str] = field(default_factory=set)
    _doubtful: set[str] = field(default_factory=set)
    _notes: list[str] = field(default_factory=list)
    _fresh_only: bool = False
    _started: float = field(default_factory=time.monotonic)

    def run(self) -> Result:
        """Do the job. A notebook that cannot be repaired is a value, not an exception."""
        candidate: _Candidate | None = None
        diagnosis: Diagnosis | None = None
        try:
            candidate = self._start()
            while True:
                while candidate.verdict.unmet is not None:
                    diagnosis = self._diagnose(candidate)
                    further = (
                        self._improve(candidate, diagnosis)
                        or self._without_harm(candidate, diagnosis)
                        or self._improve(candidate, diagnosis, fresh=True)
                    )
                    if further is None:
                        break
                    candidate = further
                proved = self._prove(candidate)
                if proved.verdict.unmet is None:
                    return self._finish(proved, None)
                if same_failure(candidate.outcome, candidate.notebook, proved.outcome, proved.notebook):
                    return self._finish(proved, diagnosis)
                candidate = proved
        except _BudgetSpentError as spent:
            self._notes.append(str(spent))
            if candidate is None:  # not even one run was allowed
                unknown = Outcome(OutcomeKind.TIMED_OUT, detail=str(spent))
                candidate = _Candidate(self.original, (), unknown, Verdict(Goal.REPAIR, (str(spent),)))
            elif candidate.verdict.unmet is None:  # the clean run that would prove it was not allowed
                unproved = Verdict(Goal.REPAIR, ("it ran, but not yet in a fresh kernel and workspace",))
                candidate, diagnosis = replace(candidate, verdict=unproved), None
            return self._finish(candidate, diagnosis)

    # --- steps

    def _start(self) -> _Candidate:
        notebook, patches = self._preflight()
        self._seen.add(notebook.fingerprint)
        for patch in patches:
            self.listener(PatchKept(patch, "certain before the first run"))
        return self._try(notebook, patches, "repair", fresh=True)

    def _preflight(self) -> tuple[Notebook, tuple[Patch, ...]]:
        """The original with what is certain before any run."""
        notebook = self.original
        kept: list[Patch] = []
        for strategy in self.strategies:
            if strategy.preflight:
                case = Case(
                    notebook,
                    self.environment,
                    Goal.REPAIR,
                    self.era,
                    excluded=frozenset(self._excluded),
                    inspect=self.inspect,
                )
                for chain in self._proposals(strategy, case):
                    notebook = _applied(notebook, chain)
                    kept += chain
                    break
        return notebook, tuple(kept)

    def _try(self, notebook: Notebook, patches: Sequence[Patch], purpose: str, *, fresh: bool = False) -> _Candidate:
        spent = self._spent()
        if spent:
            raise _BudgetSpentError(spent)
        number = len(self._runs) + 1
        fresh = fresh or self._fresh_only
        self.listener(RunStarted(number, fresh, purpose, len(notebook.code_cells)))
        outcome = self.executor.run(notebook, fresh=fresh, listener=self.listener)
        self._runs.append(Run(number, purpose, outcome))
        self.listener(RunFinished(number, outcome))
        return _Candidate(notebook, tuple(patches), outcome, self.verifier.check(notebook, outcome))

    def _prove(self, candidate: _Candidate) -> _Candidate:
        """The candidate after a clean run: its own, if that was one.

        A failure is proved as a success is: what was resumed may have failed because of that.
        """
        failed = candidate.verdict.unmet is not None
        late = candidate.outcome.kind is OutcomeKind.TIMED_OUT
        if candidate.outcome.fresh or (failed and (late or self._spent())):
            return candidate
        proved = self._try(candidate.notebook, candidate.patches, "proof", fresh=True)
        if not same_failure(candidate.outcome, candidate.notebook, proved.outcome, proved.notebook):
            self._fresh_only = True
            self._notes.append("The clean run contradicted the resumed one; from there on every run was a clean one.")
        return proved

    def _spent(self) -> str:
        return self.budget.spent(len(self._runs), time.monotonic() - self._started)

    def _diagnose(self, candidate: _Candidate) -> Diagnosis | None:
        if candidate.outcome.succeeded:
            return None
        diagnosis = self.classifier.classify(candidate.outcome, candidate.notebook, self.environment)
        if diagnosis is not None:
            self.listener(Diagnosed(diagnosis))
        return diagnosis

    def _improve(self, candidate: _Candidate, diagnosis: Diagnosis | None, *, fresh: bool = False) -> _Candidate | None:
        """The candidate with the first alternative that makes progress; None when none does.

        Args:
            candidate: what is to be improved.
            diagnosis: why it fails.
            fresh: try those again, in clean runs, that made no progress in resumed ones.
        """
        goal = candidate.verdict.unmet
        if fresh and not self._doubtful:
            return None
        for strategy in self.strategies:
            if goal not in strategy.goals:
                continue
            for chain in self._proposals(strategy, self._case(candidate, diagnosis)):
                notebook = _applied(candidate.notebook, chain)
                if notebook.fingerprint not in self._doubtful if fresh else notebook.fingerprint in self._seen:
                    continue
                self._seen.add(notebook.fingerprint)
                self._rolled_back = [attempt for attempt in self._rolled_back if attempt.patch not in chain]
                for patch in chain:
                    self.listener(PatchProposed(patch))
                trial = self._try(notebook, (*candidate.patches, *chain), "repair", fresh=fresh)
                why = self.progress(candidate.outcome, candidate.notebook, trial.outcome, trial.notebook)
                if why:
                    for patch in chain:
                        self.listener(PatchKept(patch, why))
                    self._doubtful.clear()
                    return trial
                self._doubt(trial)
                self._roll_back(chain, "no progress: " + "; ".join(trial.verdict.evidence))
        return None

    def _doubt(self, trial: _Candidate) -> None:
        """Remember what made no progress in a resumed run: a clean one may tell another thing."""
        if trial.outcome.fresh:
            self._doubtful.discard(trial.notebook.fingerprint)
        else:
            self._doubtful.add(trial.notebook.fingerprint)

    def _proposals(self, strategy: FixStrategy, case: Case) -> Iterator[Sequence[Patch]]:
        try:
            yield from strategy.propose(case)
        except Exception as error:  # noqa: BLE001 - one broken strategy must not cost the job; it is reported
            name = type(strategy).__name__
            self._notes.append(f"The strategy {name} failed and was left out: {type(error).__name__}: {error}.")

    def _case(self, candidate: _Candidate, diagnosis: Diagnosis | None) -> Case:
        assert candidate.verdict.unmet is not None  # noqa: S101 - for the type checker
        return Case(
            candidate.notebook,
            self.environment,
            candidate.verdict.unmet,
            self.era,
            candidate.outcome,
            diagnosis,
            tuple(self._rolled_back),
            frozenset(self._excluded),
            candidate.patches,
            self.inspect,
        )

    def _without_harm(self, candidate: _Candidate, diagnosis: Diagnosis | None) -> _Candidate | None:
        """Whether the run gets further without preflight patches at the place of failure; if so, without which."""
        places = {candidate.outcome.stopped_in, diagnosis.cell if diagnosis else ""}
        suspects = _provenances(p for p in candidate.patches if any(e.cell in places for e in p.edits))
        suspects = [s for s in suspects if s not in self._excluded]
        best = self._excluding(suspects, candidate) if suspects else None
        while best is not None and len(suspects) > 1:
            half = len(suspects) // 2
            for part in (suspects[:half], suspects[half:]):
                trial = self._excluding(part, candidate)
                if trial is not None and not _is_further(best, trial):  # else the others are harmful as well
                    best, suspects = trial, part
                    break
            else:
                break
        if best is not None:
            self._excluded.update(suspects)
            harmful = [p for p in candidate.patches if p.provenance in self._excluded]
            self._roll_back(harmful, "harmful: without it the run gets further")
        return best

    def _excluding(self, suspects: Sequence[Provenance], candidate: _Candidate) -> _Candidate | None:
        excluded = set(self._excluded)
        self._excluded |= set(suspects)
        notebook, patches = self._preflight()
        self._excluded = excluded
        if notebook.fingerprint in self._seen:
            return None
        self._seen.add(notebook.fingerprint)
        trial = self._try(notebook, patches, "bisect", fresh=True)
        return trial if _is_further(trial, candidate) else None

    def _roll_back(self, chain: Iterable[Patch], why: str) -> None:
        for patch in chain:
            self._rolled_back.append(Attempt(patch, why))
            self.listener(PatchRolledBack(patch, why))

    def _finish(self, candidate: _Candidate, diagnosis: Diagnosis | None) -> Result:
        status = self._status(candidate, diagnosis)
        self.listener(Finished(status.value))
        return Result(
            status=status,
            original=self.original,
            notebook=candidate.notebook,
            environment=self.environment,
            verdict=candidate.verdict,
            patches=candidate.patches,
            rolled_back=tuple(self._rolled_back),
            runs=tuple(self._runs),
            era=self.era,
            outcome=candidate.outcome,
            diagnosis=diagnosis,
            seconds=time.monotonic() - self._started,
            notes=self._all_notes(),
        )

    def _all_notes(self) -> tuple[str, ...]:
        notes = [*self.original.origin.notes, *self._notes]
        for strategy in self.strategies:
            notes += strategy.remarks
        for run in self._runs:
            notes += run.outcome.notes
        return tuple(dict.fromkeys(notes))

    def _status(self, candidate: _Candidate, diagnosis: Diagnosis | None) -> Status:
        if candidate.verdict.unmet is None:
            return Status.RESTORED if candidate.patches else Status.ALREADY_RUNS
        if diagnosis is not None and diagnosis.category in BLOCKING:
            return Status.BLOCKED
        return Status.PARTIAL if candidate.patches else Status.UNRESOLVED


def _is_further(one: _Candidate, other: _Candidate) -> bool:
    """Whether `one` ran longer than the `other`."""
    if other.outcome.succeeded:
        return False
    return bool(ran_longer(other.outcome, other.notebook, one.outcome, one.notebook))


def _applied(notebook: Notebook, chain: Iterable[Patch]) -> Notebook:
    for patch in chain:
        notebook = patch.apply(notebook)
    return notebook


def _provenances(patches: Iterable[Patch]) -> list[Provenance]:
    return list(dict.fromkeys(patch.provenance for patch in patches))
