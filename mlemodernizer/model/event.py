"""What a host application can listen to while a job runs."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from mlemodernizer.model.diagnosis import Diagnosis
from mlemodernizer.model.outcome import CellRun, Outcome
from mlemodernizer.model.patch import Patch


@dataclass(frozen=True, slots=True)
class RunStarted:
    """A run of the notebook begins.

    Attributes:
        number: 1 for the job's first run.
        fresh: whether it is in a new kernel and a new workspace.
        purpose: ``repair``, ``proof`` or ``bisect``.
        cells: number of code cells.
    """

    number: int
    fresh: bool
    purpose: str
    cells: int


@dataclass(frozen=True, slots=True)
class CellStarted:
    """A code cell begins: its id, and its position among `total` code cells, from 1."""

    cell: str
    position: int
    total: int


@dataclass(frozen=True, slots=True)
class CellFinished:
    """A code cell ended, as `run` tells; position as in `CellStarted`."""

    run: CellRun
    position: int
    total: int


@dataclass(frozen=True, slots=True)
class RunFinished:
    """The run with that number ended as `outcome` tells."""

    number: int
    outcome: Outcome


@dataclass(frozen=True, slots=True)
class Diagnosed:
    """A failure has been explained."""

    diagnosis: Diagnosis


@dataclass(frozen=True, slots=True)
class PatchProposed:
    """A strategy proposed a patch that will be tried."""

    patch: Patch


@dataclass(frozen=True, slots=True)
class PatchKept:
    """The patch made progress (or is part of the preflight) and stays."""

    patch: Patch
    why: str


@dataclass(frozen=True, slots=True)
class PatchRolledBack:
    """The patch made no progress, or did harm, and was taken back."""

    patch: Patch
    why: str


@dataclass(frozen=True, slots=True)
class Installing:
    """A distribution is being installed, because the user wanted that; then the job begins anew."""

    distribution: str


@dataclass(frozen=True, slots=True)
class Finished:
    """The job is over, with that status."""

    status: str


Event = (
    RunStarted
    | CellStarted
    | CellFinished
    | RunFinished
    | Diagnosed
    | PatchProposed
    | PatchKept
    | PatchRolledBack
    | Installing
    | Finished
)
Listener = Callable[[Event], None]
