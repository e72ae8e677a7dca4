"""The parts that can be replaced: one abstract method each."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from types import TracebackType
from typing import ClassVar, Self

from mlemodernizer.model.diagnosis import Diagnosis
from mlemodernizer.model.environment import Environment
from mlemodernizer.model.era import Era
from mlemodernizer.model.event import Listener
from mlemodernizer.model.notebook import Notebook
from mlemodernizer.model.outcome import Outcome
from mlemodernizer.model.patch import Patch, Provenance
from mlemodernizer.model.verdict import Goal, Verdict


@dataclass(frozen=True, slots=True)
class Attempt:
    """A patch that was tried and rolled back, and why."""

    patch: Patch
    why: str


@dataclass(frozen=True, slots=True)
class Case:
    """All that a strategy sees.

    Attributes:
        notebook: the candidate as it is now, with the patches kept so far.
        environment: what it has to run in.
        goal: what is not met.
        era: what is known of when it was written.
        outcome: the last run; None before the first one (preflight).
        diagnosis: why that run failed; None in preflight and for other goals than REPAIR.
        attempts: what was tried on this candidate and rolled back.
        patches: the patches kept so far, which made `notebook` of the original.
        excluded: provenances that were found harmful; a strategy must not propose them again.
    """

    notebook: Notebook
    environment: Environment
    goal: Goal
    era: Era = field(default_factory=Era)
    outcome: Outcome | None = None
    diagnosis: Diagnosis | None = None
    attempts: tuple[Attempt, ...] = ()
    excluded: frozenset[Provenance] = frozenset()
    patches: tuple[Patch, ...] = ()


class EnvironmentProbe(ABC):
    """Finds out what the kernel's interpreter offers."""

    @abstractmethod
    def probe(self) -> Environment:
        """The environment.

        Raises:
            ProbeError: the interpreter is missing, broken or cannot run a kernel.
        """


class Executor(ABC):
    """Runs notebooks. A context manager: leaving it ends every process and removes every file it made."""

    @abstractmethod
    def run(self, notebook: Notebook, *, fresh: bool = False, listener: Listener | None = None) -> Outcome:
        """Run the notebook's code cells in order, up to the first failure.

        Args:
            notebook: what to run.
            fresh: start from the top in a new kernel and a new workspace. Otherwise the executor may continue
                from what its last run of an earlier version of this notebook has left, if the result is the same.
            listener: told of each cell as it starts and ends.

        Raises:
            KernelError: no kernel could be started; the notebook is not to blame.
            WorkspaceError: the working directory could not be made.
        """

    def close(self) -> None:  # noqa: B027 - an executor without resources has nothing to do
        """End what is still running and remove what was written. Calling it twice does no harm."""

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.close()


class FailureClassifier(ABC):
    """Explains a failed run."""

    @abstractmethod
    def classify(self, outcome: Outcome, notebook: Notebook, environment: Environment) -> Diagnosis | None:
        """The explanation; None where this classifier has none (the next in a chain is asked).

        Args:
            outcome: a run that did not succeed.
            notebook: what was run.
            environment: what it ran in.
        """


class FixStrategy(ABC):
    """Proposes patches for one goal.

    Attributes:
        goals: the goals that it serves.
        preflight: whether it is also asked before the first run. What it proposes then must be certain.
    """

    goals: ClassVar[frozenset[Goal]] = frozenset({Goal.REPAIR})
    preflight: ClassVar[bool] = False

    @property
    def remarks(self) -> Sequence[str]:
        """What the user should know beside the patches: what could not be looked at, what went wrong."""
        return ()

    @abstractmethod
    def propose(self, case: Case) -> Iterable[Sequence[Patch]]:
        """Alternatives, lazily, best first: the next one is tried when the one before it made no progress.

        Each alternative is a chain of patches that are applied and judged together; each patch is made for the
        notebook that the one before it leaves. In preflight only the first alternative is taken.
        """


class Verifier(ABC):
    """Judges a run against the job's goals."""

    @abstractmethod
    def check(self, notebook: Notebook, outcome: Outcome) -> Verdict:
        """Which goal the run leaves unmet, if any."""
