"""The parts that can be replaced: one abstract method each."""

from __future__ import annotations

import os
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
from mlemodernizer.model.symbol import Symbol
from mlemodernizer.model.verdict import Goal, Verdict


@dataclass(frozen=True, slots=True)
class Attempt:
    """A patch that was tried and rolled back, and why."""

    patch: Patch
    why: str


class Inspector(ABC):
    """Answers what the kernel's packages hold, whatever the notebook does with them."""

    @abstractmethod
    def describe(self, name: str) -> Symbol | None:
        """What a dotted name (``pandas.DataFrame.dropna``) stands for; None where there is nothing, or no answer."""

    @abstractmethod
    def search(self, package: str, leaf: str, *, gone_from: str) -> Sequence[Symbol]:
        """Where a name that is gone may be now: one symbol for each distinct object, by its best public name.

        An object that the package only imports is told by the name that its own package has for it.

        Args:
            package: top-level package to look in.
            leaf: the name's last part.
            gone_from: the module that it was in; modules that hold variants of what that one has are left out.
        """


class NothingKnown(Inspector):
    """Where there is nobody to ask."""

    def describe(self, name: str) -> Symbol | None:  # noqa: ARG002
        return None

    def search(self, package: str, leaf: str, *, gone_from: str) -> Sequence[Symbol]:  # noqa: ARG002
        return ()


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
        inspect: answers what the kernel's packages hold.
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
    inspect: Inspector = field(default_factory=NothingKnown)


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

    def collect(self, into: str | os.PathLike[str]) -> tuple[str, ...]:  # noqa: ARG002
        """Copy what the last run wrote to a folder; the copies' paths in it. An executor without files has none.

        Raises:
            WorkspaceError: a file of that name is there already, or copying failed.
        """
        return ()

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


class Installer(ABC):
    """Adds packages to the kernel's environment, where the user wants that."""

    @abstractmethod
    def install(self, environment: Environment, distribution: str) -> None:
        """Add a distribution, and leave all that is there in its version.

        Args:
            environment: what is there.
            distribution: the name by which it is installed.

        Raises:
            InstallationError: it could not be installed.
        """
