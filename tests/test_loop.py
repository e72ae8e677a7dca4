"""The loop's logic, with parts that do what a script says."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

import pytest

from mlemodernizer.errors import ConfigurationError
from mlemodernizer.interfaces import Case, Executor, FailureClassifier, FixStrategy
from mlemodernizer.loop import Job
from mlemodernizer.model.budget import Budget
from mlemodernizer.model.diagnosis import Category, Diagnosis
from mlemodernizer.model.environment import Environment
from mlemodernizer.model.event import Event, Finished, Listener, PatchKept, PatchRolledBack
from mlemodernizer.model.notebook import Notebook
from mlemodernizer.model.outcome import CellRun, Failure, Outcome, OutcomeKind
from mlemodernizer.model.patch import Edit, Patch, Provenance, ProvenanceKind
from mlemodernizer.progress import got_further
from mlemodernizer.result import Result, Status
from mlemodernizer.testing import environment, notebook
from mlemodernizer.verification.runs_clean import RunsClean


class Words(Executor):
    """A line ``bad`` fails; ``bad2`` fails too, with another message; ``slow`` runs out of time.

    Args:
        resumed: claims that runs which need not be fresh were resumed, and lets ``stale`` fail in fresh ones only,
            ``left`` in resumed ones only.
    """

    def __init__(self, resumed: bool = False) -> None:
        self.runs: list[tuple[Notebook, bool]] = []
        self.resumed = resumed

    def run(self, notebook: Notebook, *, fresh: bool = False, listener: Listener | None = None) -> Outcome:
        self.runs.append((notebook, fresh))
        is_fresh = fresh or not self.resumed
        ran: list[CellRun] = []
        for cell in notebook.code_cells:
            for number, line in enumerate(cell.source.split("\n"), 1):
                if line.startswith("bad") or line == ("stale" if is_fresh else "left"):
                    failure = Failure(cell.id, "ValueError", line, line=number, end_line=number)
                    return Outcome(OutcomeKind.CELL_FAILED, tuple(ran), failure, cell.id, fresh=is_fresh)
                if line == "slow":
                    return Outcome(OutcomeKind.TIMED_OUT, tuple(ran), None, cell.id, detail="too slow", fresh=is_fresh)
            ran.append(CellRun(cell.id, 0.0))
        return Outcome(OutcomeKind.SUCCEEDED, tuple(ran), fresh=is_fresh)


class Says(FailureClassifier):
    def __init__(self, category: Category = Category.UNKNOWN) -> None:
        self.category = category

    def classify(self, outcome: Outcome, notebook: Notebook, environment: Environment) -> Diagnosis | None:
        return Diagnosis(self.category, "because", cell=outcome.stopped_in)


class Replaces(FixStrategy):
    """Replaces words where they stand; each pair is an alternative, or all are one chain in preflight."""

    def __init__(self, *pairs: tuple[str, str], before_first_run: bool = False) -> None:
        self.pairs = pairs
        self.preflight = before_first_run  # type: ignore[misc]
        self.cases: list[Case] = []

    def propose(self, case: Case) -> Iterable[Sequence[Patch]]:
        self.cases.append(case)
        chains = [self._patches(case, pair) for pair in self.pairs]
        if self.preflight and case.outcome is None:
            yield self._chain(case)
        else:
            yield from (chain for chain in chains if chain)

    def _chain(self, case: Case) -> list[Patch]:
        made: list[Patch] = []
        current = case.notebook
        for pair in self.pairs:
            for patch in self._patches(Case(current, case.environment, case.goal, excluded=case.excluded), pair):
                current = patch.apply(current)
                made.append(patch)
        return made

    def _patches(self, case: Case, pair: tuple[str, str]) -> list[Patch]:
        provenance = Provenance(ProvenanceKind.STRATEGY, f"{pair[0]}->{pair[1]}")
        if provenance in case.excluded:
            return []
        edits = tuple(Edit(c.id, c.source, c.source.replace(*pair)) for c in case.notebook.cells if pair[0] in c.source)
        return [Patch(edits, provenance, "Because.")] if edits else []


def run(
    cells: Sequence[str],
    *strategies: FixStrategy,
    executor: Executor | None = None,
    budget: Budget | None = None,
    category: Category = Category.UNKNOWN,
    listener: Callable[[Event], None] = lambda event: None,  # noqa: ARG005
) -> Result:
    return Job(
        notebook(*cells),
        environment(),
        executor or Words(),
        RunsClean(),
        Says(category),
        strategies,
        got_further,
        budget or Budget(),
        listener=listener,
    ).run()


def test_what_runs_is_left_alone_and_run_once() -> None:
    executor = Words()
    result = run(["a", "b"], Replaces(("x", "y"), before_first_run=True), executor=executor)
    assert result.status is Status.ALREADY_RUNS
    assert result.patches == ()
    assert len(executor.runs) == len(result.runs) == 1
    assert result.runs[0].outcome.fresh


def test_preflight_that_suffices_costs_one_run() -> None:
    result = run(["bad"], Replaces(("bad", "good"), before_first_run=True))
    assert result.status is Status.RESTORED
    assert len(result.runs) == 1
    assert [c.source for c in result.notebook.cells] == ["good"]


def test_several_failures_are_repaired_one_after_the_other() -> None:
    result = run(["bad1", "bad2", "bad3"], Replaces(("bad1", "a"), ("bad2", "b"), ("bad3", "c")))
    assert result.status is Status.RESTORED
    assert len(result.patches) == 3
    assert len(result.runs) == 4
    current = result.original
    for patch in result.patches:
        current = patch.apply(current)
    assert current.fingerprint == result.notebook.fingerprint


def test_a_patch_without_progress_is_rolled_back_with_its_reason() -> None:
    events: list[Event] = []
    result = run(["x", "bad"], Replaces(("x", "badly"), ("bad", "good")), listener=events.append)
    assert result.status is Status.RESTORED
    assert [a.patch.provenance.name for a in result.rolled_back] == ["x->badly"]
    assert "no progress" in result.rolled_back[0].why
    assert [c.source for c in result.notebook.cells] == ["x", "good"]
    assert sum(isinstance(e, PatchRolledBack) for e in events) == 1
    assert sum(isinstance(e, PatchKept) for e in events) == 1
    assert events[-1] == Finished("restored")


def test_another_cause_at_the_same_place_is_progress() -> None:
    result = run(["bad1"], Replaces(("bad1", "bad2"), ("bad2", "good")))
    assert result.status is Status.RESTORED
    assert [p.provenance.name for p in result.patches] == ["bad1->bad2", "bad2->good"]


def test_cycles_end() -> None:
    result = run(["bad1"], Replaces(("bad1", "bad2"), ("bad2", "bad1")))
    assert result.status is Status.PARTIAL
    assert len(result.runs) == 2


def test_an_unproved_resumed_run_is_proved_by_a_fresh_one() -> None:
    executor = Words(resumed=True)
    result = run(["bad"], Replaces(("bad", "good")), executor=executor)
    assert result.status is Status.RESTORED
    assert [fresh for _, fresh in executor.runs] == [True, False, True]
    assert result.runs[-1].purpose == "proof"
    assert result.runs[-1].outcome.fresh


def test_a_resumed_failure_is_proved_by_a_fresh_one() -> None:
    executor = Words(resumed=True)
    result = run(["bad1\nbad2"], Replaces(("bad1", "good")), executor=executor)
    assert result.status is Status.PARTIAL
    assert [fresh for _, fresh in executor.runs] == [True, False, True]
    assert result.outcome is not None
    assert result.outcome.fresh
    assert not any("contradicted" in note for note in result.notes)


def test_a_failure_that_came_of_resuming_is_none() -> None:
    executor = Words(resumed=True)
    result = run(["bad\nleft"], Replaces(("bad", "good")), executor=executor)
    assert result.status is Status.RESTORED
    assert [fresh for _, fresh in executor.runs] == [True, False, True]
    assert any("contradicted" in note for note in result.notes)


def test_what_made_no_progress_because_of_resuming_is_tried_again() -> None:
    executor = Words(resumed=True)
    result = run(["x\nbad"], Replaces(("x", "bad0"), ("x\nbad", "left\ngood")), executor=executor)
    assert result.status is Status.RESTORED
    assert [fresh for _, fresh in executor.runs] == [True, False, False, True, True]
    assert [attempt.patch.provenance.name for attempt in result.rolled_back] == ["x->bad0"]


def test_a_resumed_failure_is_not_proved_beyond_the_budget() -> None:
    executor = Words(resumed=True)
    result = run(["bad1\nbad2"], Replaces(("bad1", "good")), executor=executor, budget=Budget(runs=2))
    assert result.status is Status.PARTIAL
    assert [fresh for _, fresh in executor.runs] == [True, False]
    assert not any("budget" in note for note in result.notes)


def test_a_clean_run_that_contradicts_ends_resuming() -> None:
    executor = Words(resumed=True)
    result = run(["bad"], Replaces(("bad", "stale"), ("stale", "good")), executor=executor)
    assert result.status is Status.RESTORED
    assert [fresh for _, fresh in executor.runs] == [True, False, True, True]
    assert any("contradicted" in note for note in result.notes)


@pytest.mark.parametrize("harmful", [0, 1, 2, 3])
def test_a_harmful_preflight_patch_is_bisected_out(harmful: int) -> None:
    pairs = [(f"w{i}", "bad" if i == harmful else f"v{i}") for i in range(4)]
    result = run(["\n".join(f"w{i}" for i in range(4))], Replaces(*pairs, before_first_run=True))
    assert result.status is Status.RESTORED
    assert [a.patch.provenance.name for a in result.rolled_back] == [f"w{harmful}->bad"]
    assert [p.provenance.name for p in result.patches] == [f"w{i}->v{i}" for i in range(4) if i != harmful]


def test_the_outcome_is_that_of_the_notebook_not_of_the_last_trial() -> None:
    pairs = [("w0", "bad0"), ("w1", "v1"), ("w2", "bad2")]
    result = run(["w0\nw1\nw2"], Replaces(*pairs, before_first_run=True))
    assert result.status is Status.ALREADY_RUNS
    assert not result.runs[-1].outcome.succeeded
    assert result.outcome is not None
    assert result.outcome.succeeded
    assert list(result.outputs) == ["c0"]


def test_unresolved_partial_and_blocked() -> None:
    assert run(["bad"]).status is Status.UNRESOLVED
    assert run(["bad1", "bad2"], Replaces(("bad1", "a"))).status is Status.PARTIAL
    blocked = run(["bad1"], category=Category.DATA_PATH)
    assert blocked.status is Status.BLOCKED
    assert blocked.diagnosis is not None
    slow = run(["slow"], category=Category.TIMEOUT)
    assert slow.status is Status.UNRESOLVED
    assert slow.verdict.evidence == ("too slow",)


def test_a_strategy_that_raises_costs_itself_only() -> None:
    class Raising(FixStrategy):
        def propose(self, case: Case) -> Iterable[Sequence[Patch]]:
            raise RuntimeError("oops")

    result = run(["bad"], Raising(), Replaces(("bad", "good")))
    assert result.status is Status.RESTORED
    assert any("Raising failed" in note and "oops" in note for note in result.notes)


def test_the_budget_bounds_the_runs() -> None:
    strategy = Replaces(*((f"bad{i}", "good") for i in range(9)))
    cells = [f"bad{i}" for i in range(9)]
    result = run(cells, strategy, budget=Budget(runs=3))
    assert len(result.runs) == 3
    assert result.status is Status.PARTIAL
    assert any("budget of 3 runs" in note for note in result.notes)
    nothing = run(cells, strategy, budget=Budget(runs=0))
    assert nothing.status is Status.UNRESOLVED
    assert nothing.notebook == nothing.original
    assert run(cells, strategy, budget=Budget(seconds=0)).runs == ()


def test_without_its_proof_nothing_is_restored() -> None:
    result = run(["bad"], Replaces(("bad", "good")), executor=Words(resumed=True), budget=Budget(runs=2))
    assert result.status is Status.PARTIAL
    assert result.diagnosis is None
    assert "fresh kernel" in result.verdict.evidence[0]


@pytest.mark.parametrize("value", [-1, float("nan"), "many"])
def test_a_budget_that_is_none(value: object) -> None:
    with pytest.raises(ConfigurationError, match="seconds"):
        Budget(seconds=value)  # type: ignore[arg-type]


def test_strategies_see_the_case() -> None:
    strategy = Replaces(("nothing", "x"))
    run(["a", "bad"], strategy)
    case = strategy.cases[-1]
    assert case.outcome is not None
    assert case.outcome.failure is not None
    assert case.diagnosis is not None
    assert case.environment == environment()


def test_a_preflight_patch_is_not_blamed_for_what_it_uncovers() -> None:
    result = run(["bad1"], Replaces(("bad1", "bad2"), before_first_run=True))
    assert result.status is Status.PARTIAL
    assert result.rolled_back == ()
