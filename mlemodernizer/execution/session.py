"""A kernel in its workspace, in which versions of one notebook are run."""

from __future__ import annotations

import time
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from mlemodernizer.execution.history import History
from mlemodernizer.execution.kernel import Kernel
from mlemodernizer.execution.resuming.plan import Plan, Stop, plan
from mlemodernizer.execution.resuming.statements import only
from mlemodernizer.execution.run import Limits, Run
from mlemodernizer.execution.workspace import Workspace
from mlemodernizer.model.event import Listener
from mlemodernizer.model.notebook import LocalModule, Notebook
from mlemodernizer.model.outcome import Outcome, OutcomeKind


class Session:
    """Runs a notebook from the top, and later versions of it from where that stopped, where that does the same.

    Args:
        workspace: fresh.
        kernel: fresh, running in it.
        limits: the bounds of each run.

    Attributes:
        workspace: as given.
    """

    def __init__(self, workspace: Workspace, kernel: Kernel, limits: Limits) -> None:
        self.workspace = workspace
        self._kernel = kernel
        self._limits = limits
        self._history = History()
        self._stop: Stop | None = None
        self._loaded: frozenset[str] = frozenset()

    def start(self, notebook: Notebook, listener: Listener | None) -> Outcome:
        """Run the notebook from the top."""
        run = self._run(notebook, listener)
        outcome = self._after(notebook, run, run.go())
        if outcome.succeeded:
            self._kernel.shut_down()
        return outcome

    def resume(self, notebook: Notebook, listener: Listener | None, *, worth: float) -> Outcome | None:
        """Run what the notebook has behind what ran already; None where it has to be run from the top.

        Args:
            notebook: the later version.
            listener: told of each cell as it starts and ends.
            worth: seconds that what is not run again has to have taken.
        """
        started = time.monotonic()
        stop = self._stop
        way = plan(stop, notebook) if stop is not None else None
        if way is None or stop is None or self._saved(way, notebook) < worth:
            return None
        if not self._replace_modules(stop.notebook, notebook):
            return None
        self._stop = None
        self.workspace.protect(notebook)
        run = self._run(notebook, listener)
        if not self._prepare(way, notebook, run):
            return None
        cells, position = notebook.code_cells, _position(way, notebook)
        self._history.back_to(min(position, len(self._history.runs)), within=way.rest is not None)
        outcome = run.go(None if way.rest is None else only(cells[position], way.rest))
        return replace(self._after(notebook, run, outcome), seconds=time.monotonic() - started, fresh=False)

    def _saved(self, way: Plan, notebook: Notebook) -> float:
        """Seconds that what is not run again took, as far as that is known."""
        kept = _position(way, notebook) + (way.rest is not None)
        return sum(run.seconds for run in self._history.runs[:kept])

    def _run(self, notebook: Notebook, listener: Listener | None) -> Run:
        place = (notebook, self._kernel, self.workspace)
        return Run(*place, limits=self._limits, listener=listener, history=self._history)

    def _prepare(self, way: Plan, notebook: Notebook, run: Run) -> bool:
        """Bring imports and definitions of earlier cells up to date; whether that went well."""
        if way.forgotten and not self._kernel.forget(way.forgotten):
            return False
        for cell in notebook.code_cells:
            kept = [statement for statement in way.redone if statement.cell == cell.id]
            if kept and not run.define(cell, only(cell, kept)):
                return False
        return True

    def _replace_modules(self, old: Notebook, new: Notebook) -> bool:
        """Write the local modules that have changed; False if one of them is loaded already."""
        changed = set(old.modules) ^ set(new.modules)
        if any(self._is_loaded(module) for module in changed):
            return False
        if changed:
            self.workspace.write_modules(replace(new, modules=tuple(m for m in new.modules if m in changed)))
        return True

    def _is_loaded(self, module: LocalModule) -> bool:
        return any(self.workspace.module_of(file) == module.id for file in self._loaded)

    def _after(self, notebook: Notebook, run: Run, outcome: Outcome) -> Outcome:
        """Remember where it stopped, if it can be gone on from there."""
        told, failure = run.told, outcome.failure
        if outcome.kind is OutcomeKind.CELL_FAILED and failure is not None and told and not told.get("threads"):
            raised: Mapping[str, Any] = told.get("exception") or {}
            span = raised.get("span")
            self._loaded = frozenset(told.get("loaded", ()))
            self._stop = Stop(
                notebook,
                failure.cell,
                failure.line,
                ((span[0], span[1]), (span[2], span[3])) if span else None,
                entered=bool(raised.get("entered", True)),
                begun=bool(failure.frames),
                variables=outcome.variables,
            )
        elif not outcome.succeeded:
            self._kernel.kill()
        return outcome

    def close(self) -> None:
        """End the kernel; the workspace stays."""
        self._kernel.kill()


def _position(way: Plan, notebook: Notebook) -> int:
    """Position of the cell in which the plan goes on."""
    cells = notebook.code_cells
    return next((i for i, cell in enumerate(cells) if cell.id == way.cell), len(cells))
