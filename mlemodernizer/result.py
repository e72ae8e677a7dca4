"""What a job gives back."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import Any

from mlemodernizer.files.writing import write_beside, write_notebook
from mlemodernizer.interfaces import Attempt
from mlemodernizer.model.diagnosis import Diagnosis
from mlemodernizer.model.environment import Environment
from mlemodernizer.model.era import Era
from mlemodernizer.model.notebook import Notebook
from mlemodernizer.model.outcome import Outcome
from mlemodernizer.model.patch import Patch
from mlemodernizer.model.verdict import Verdict
from mlemodernizer.reporting.diff import notebook_diff
from mlemodernizer.reporting.record import result_record


class Status(StrEnum):
    """How a job ended."""

    ALREADY_RUNS = "already-runs"  # nothing had to be changed
    RESTORED = "restored"  # changed, and proved by a clean run in a fresh kernel and workspace
    PARTIAL = "partial"  # gets further than before, but not to its end
    BLOCKED = "blocked"  # needs data, a package, a network or hardware that no change of code can supply
    UNRESOLVED = "unresolved"  # no repair was found


@dataclass(frozen=True, slots=True)
class Run:
    """One execution of the notebook: its number from 1, why it was made, and what it did."""

    number: int
    purpose: str
    outcome: Outcome


@dataclass(frozen=True, slots=True)
class Result:
    """A finished job.

    Attributes:
        status: how it ended.
        original: the notebook as it was given.
        notebook: the notebook with every kept patch.
        patches: what was changed, in order; applying them to `original` gives `notebook`.
        rolled_back: what was tried and taken back, and why.
        runs: every execution.
        outcome: what the run of `notebook` did; not always the last one's, which may have been a trial.
        environment: what it had to run in.
        era: what is known of when it was written.
        verdict: the verifier's last word.
        diagnosis: why it does not run, where it does not.
        seconds: wall-clock time of the job.
        notes: what the user should know beside that: cells that could not be analysed, conversions, limits.
    """

    status: Status
    original: Notebook
    notebook: Notebook
    environment: Environment
    verdict: Verdict
    patches: tuple[Patch, ...] = ()
    rolled_back: tuple[Attempt, ...] = ()
    runs: tuple[Run, ...] = ()
    era: Era = field(default_factory=Era)
    outcome: Outcome | None = None
    diagnosis: Diagnosis | None = None
    seconds: float = 0.0
    notes: tuple[str, ...] = ()

    @property
    def ok(self) -> bool:
        """Whether the notebook runs."""
        return self.status in (Status.ALREADY_RUNS, Status.RESTORED)

    @property
    def outputs(self) -> Mapping[str, tuple[Mapping[str, Any], ...]]:
        """Cell id -> what `notebook` put out when it was run, as nbformat 4 output dictionaries."""
        return {cell.cell: cell.outputs for cell in self.outcome.cells} if self.outcome else {}

    def write(self, path: str | os.PathLike[str], *, outputs: bool = True, force: bool = False) -> tuple[Path, ...]:
        """Write the notebook, and beside it the local modules that were changed.

        Args:
            path: where to; never the input itself.
            outputs: store the outputs of the proof run in place of the author's, where the notebook runs.
            force: overwrite files that exist.

        Returns:
            The files that were written, the notebook first.

        Raises:
            NotebookWriteError: the file exists, is the input, or cannot be written. Nothing was changed then.
        """
        python = self.environment.python_version
        if not (outputs and self.ok and self.outcome):
            return write_notebook(self.notebook, path, python=python if self.patches else "", force=force)
        counts = {cell.cell: cell.execution_count for cell in self.outcome.cells}
        return write_notebook(
            self.notebook, path, outputs=self.outputs, execution_counts=counts, python=python, force=force
        )

    def diff(self, *, color: bool = False) -> str:
        """The changes cell by cell as a unified diff, each cell's headed by the reasons; empty without a change."""
        return notebook_diff(self.original, self.patches, color=color)

    def to_dict(self) -> dict[str, Any]:
        """The report as plain JSON types."""
        return result_record(self)

    def to_json(self, path: str | os.PathLike[str], *, force: bool = False) -> Path:
        """Write the report.

        Raises:
            NotebookWriteError: the file exists and `force` is not set, or it cannot be written.
        """
        content = json.dumps(self.to_dict(), indent=1, ensure_ascii=False) + "\n"
        return write_beside(self.original, Path(path), content.encode("utf-8", "backslashreplace"), force=force)
