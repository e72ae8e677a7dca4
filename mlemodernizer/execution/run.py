"""One run of a notebook, from its first cell to its outcome."""

from __future__ import annotations

import signal
import time
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from mlemodernizer.execution.failure import FailureReader, tables, variables
from mlemodernizer.execution.forecast import Forecast, may_end_early
from mlemodernizer.execution.history import History
from mlemodernizer.execution.kernel import End, Kernel, Sink
from mlemodernizer.execution.outputs import CellOutputs
from mlemodernizer.execution.processes import describe_exit, oom_kills
from mlemodernizer.execution.workspace import Workspace
from mlemodernizer.model.event import CellFinished, CellStarted, Listener
from mlemodernizer.model.notebook import Cell, Notebook, in_words
from mlemodernizer.model.outcome import CellRun, Outcome, OutcomeKind

GRACE = 2.0
"""Seconds that a cell has to obey an interrupt after its time is over."""

DEFINITIONS_TIMEOUT = 120.0
"""Seconds that imports and definitions may take that are run out of turn."""

_OUT_OF_MEMORY = ("bad_alloc", "out of memory", "Cannot allocate memory", "MemoryError")


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds of a run: seconds of wall clock for the run and for each cell, bytes of text kept for each cell."""

    run: float | None = None
    cell: float | None = None
    output: int = 1_000_000


class Run:
    """Runs the cells of a notebook in a kernel, up to the first that does not end well.

    Args:
        notebook: what to run.
        kernel: ready.
        workspace: where the kernel runs.
        limits: the bounds.
        listener: told of each cell as it starts and ends.
        history: of the kernel.

    Attributes:
        told: the kernel's report, after a run that stopped early.
    """

    def __init__(
        self,
        notebook: Notebook,
        kernel: Kernel,
        workspace: Workspace,
        *,
        limits: Limits,
        listener: Listener | None,
        history: History,
    ) -> None:
        self._cells = notebook.code_cells
        self._kernel = kernel
        self._workspace = workspace
        self._limits = limits
        self._tell = listener or (lambda _: None)
        self._history = history
        self._runs = history.runs
        self._outputs = history.outputs
        self._displays = history.displays
        self._counts = history.counts
        self._notes: list[str] = []
        self._oom_kills = oom_kills()
        self._failures = FailureReader(self._counts, workspace)
        self._may_end_early = may_end_early(part.source for part in notebook.code_parts)
        self.told: Mapping[str, Any] | None = None

    def go(self, rest: str | None = None) -> Outcome:
        """Run from the first cell on that is not in the history, and tell what happened. The kernel is left as it is.

        Args:
            rest: what is to be run of that first cell, on its own lines; None for all of it.
        """
        started = time.monotonic() - sum(run.seconds for run in self._runs) - self._history.begun[0]
        run_end = None if self._limits.run is None else started + self._limits.run
        for position, cell in enumerate(self._cells, start=1):
            if position <= len(self._runs):
                continue
            self._tell(CellStarted(cell.id, position, len(self._cells)))
            ended = self._cell(cell, run_end, cell.source if rest is None else rest)
            rest = None
            self._tell(CellFinished(self._runs[-1], position, len(self._cells)))
            if ended is not None:
                if ended.kind is OutcomeKind.SUCCEEDED and position < len(self._cells):
                    left = len(self._cells) - position
                    self._notes.append(
                        f"Cell {cell.id} asked the kernel to exit: the {left} cells after it did not run."
                    )
                return self._finish(ended)
        return self._finish(Outcome(OutcomeKind.SUCCEEDED))

    def define(self, cell: Cell, source: str) -> bool:
        """Run imports and definitions of a cell, out of turn; whether that went well."""
        outputs = CellOutputs(self._limits.output, self._workspace.restore)
        seconds = DEFINITIONS_TIMEOUT if self._limits.cell is None else min(self._limits.cell, DEFINITIONS_TIMEOUT)
        answer = self._kernel.execute(self._workspace.translate(source), outputs.take, time.monotonic() + seconds)
        self._counts[answer.content.get("execution_count")] = cell.id
        return answer.end is End.REPLIED and answer.content.get("status") == "ok"

    def _cell(self, cell: Cell, run_end: float | None, source: str) -> Outcome | None:
        """Run `source`, a cell or the rest of it; an outcome (without what `_finish` adds) if the run ends with it."""
        outputs = CellOutputs(self._limits.output, self._workspace.restore, self._displays)
        self._outputs.append(outputs)
        earlier, outputs.outputs[:] = self._history.begun
        self._history.begun = (0.0, [])
        if not source.strip():
            self._runs.append(CellRun(cell.id, 0.0))
            return None
        started = time.monotonic()
        ends = [end for end in (run_end, self._limits.cell and started + self._limits.cell) if end is not None]
        deadline = min(ends, default=None)
        forecast = None if deadline is None or self._may_end_early else Forecast(deadline)
        answer = self._kernel.execute(
            self._workspace.translate(source),
            outputs.take if forecast is None else _both(outputs.take, forecast.take),
            deadline,
            None if forecast is None else lambda: forecast.hopeless,
        )
        late = answer.end is End.LATE
        hopeless = forecast.hopeless if late and forecast is not None else ""
        if late:
            answer = self._kernel.interrupt(GRACE)
        seconds = earlier + time.monotonic() - started
        count = answer.content.get("execution_count")
        if count is not None:
            self._counts[count] = cell.id
        error = outputs.error or (answer.content if answer.content.get("status") == "error" else None)
        ok = answer.end is End.REPLIED and error is None and not late
        self._runs.append(CellRun(cell.id, seconds, tuple(outputs.outputs), count, ok))
        if late:
            whole = run_end is not None and min(ends) == run_end
            limit = f"{self._limits.run if whole else self._limits.cell:g} s for {'the run' if whole else 'a cell'}"
            return self._timed_out(cell, count, limit, hopeless)
        if answer.end is End.DIED:
            return self._died(cell, outputs)
        if error is not None:
            if answer.content.get("ename") != error["ename"]:  # the reply does not know of it
                self._notes.append(f"Cell {cell.id} failed while its output was displayed.")
            return self._failed(cell, error, outputs, count)
        if any(payload.get("source") == "ask_exit" for payload in answer.content.get("payload", ())):
            return Outcome(OutcomeKind.SUCCEEDED)
        return None

    def _failed(self, cell: Cell, error: Mapping[str, Any], outputs: CellOutputs, count: int | None) -> Outcome:
        told = self.told = None if count is None else self._kernel.report(count)
        failure = self._failures.read(cell.id, error, outputs, told)
        memory = "builtins.MemoryError" in failure.mro or failure.exception == "MemoryError"
        return Outcome(
            OutcomeKind.OUT_OF_MEMORY if memory else OutcomeKind.CELL_FAILED,
            failure=failure,
            stopped_in=cell.id,
            variables=variables(told),
            tables=tables(told, self._workspace),
        )

    def _timed_out(self, cell: Cell, count: int | None, limit: str, hopeless: str) -> Outcome:
        told = None if count is None else self._kernel.report(count)
        line = ((told or {}).get("exception") or {}).get("line")
        where = in_words(cell.id) + (f", line {line}" if line else "")
        reached = f"will be over before the end of {where}: {hopeless}" if hopeless else f"was over in {where}"
        killed = "" if count is not None else "; the cell did not react to an interrupt and was killed"
        detail = f"The time limit of {limit} {reached}{killed}."
        return Outcome(OutcomeKind.TIMED_OUT, stopped_in=cell.id, detail=detail, variables=variables(told))

    def _died(self, cell: Cell, outputs: CellOutputs) -> Outcome:
        code, line = self._kernel.exit_code(), self._kernel.crash_line()
        said = self._workspace.restore(self._kernel.log_tail())
        killed = code == -signal.SIGKILL and oom_kills() > self._oom_kills
        memory = killed or any(text in said or text in outputs.printed for text in _OUT_OF_MEMORY)
        kind = OutcomeKind.OUT_OF_MEMORY if memory else OutcomeKind.KERNEL_DIED
        detail = (
            f"The kernel {describe_exit(code)} in {in_words(cell.id)}"
            + (f", line {line}." if line else ".")
            + (" The system was out of memory." if killed else "")
            + (f" It said: {said}" if said else "")
        )
        return Outcome(kind, stopped_in=cell.id, exit_code=code, detail=detail)

    def _finish(self, outcome: Outcome) -> Outcome:
        """The outcome with what is known of the whole run; output that came late is with its cell."""
        for run, outputs in zip(self._runs, self._outputs, strict=True):
            if outputs.dropped:
                self._notes.append(f"Cell {run.cell}: {outputs.dropped:,} bytes of output were left out.")
        pairs = zip(self._runs, self._outputs, strict=True)
        cells = tuple(replace(run, outputs=tuple(outputs.outputs)) for run, outputs in pairs)
        return replace(outcome, cells=cells, notes=tuple(self._notes))


def _both(one: Sink, other: Sink) -> Sink:
    def take(kind: str, content: dict[str, Any]) -> None:
        one(kind, content)
        other(kind, content)

    return take
