"""Shows a running job on the terminal."""

from __future__ import annotations

from rich.console import Console
from rich.status import Status as Spinner
from rich.text import Text

from mlemodernizer.model.event import (
    CellStarted,
    Diagnosed,
    Event,
    Installing,
    PatchKept,
    PatchRolledBack,
    RunFinished,
    RunStarted,
)
from mlemodernizer.reporting.diff import printable


class ProgressDisplay:
    """A listener that prints a line for each thing that happened and a spinner for the cell that runs.

    Args:
        console: where to; a spinner is shown on terminals only.
    """

    def __init__(self, console: Console) -> None:
        self._console = console
        self._spinner: Spinner | None = None

    def __call__(self, event: Event) -> None:
        """Show one event."""
        if isinstance(event, RunStarted):
            self._say(f"run {event.number} ({event.purpose}, {event.cells} code cells)", "bold")
            self._spinner = self._console.status("starting the kernel")
            self._spinner.start()
        elif isinstance(event, CellStarted) and self._spinner is not None:
            self._spinner.update(f"cell {event.position} of {event.total}")
        elif isinstance(event, RunFinished):
            self.close()
            outcome = event.outcome
            how = "" if outcome.fresh else ", from where the last run stopped"
            text = f"  {outcome.kind} after {len(outcome.cells)} cells, {outcome.seconds:.1f} s{how}"
            self._say(text, "green" if outcome.succeeded else "yellow")
        elif isinstance(event, Diagnosed):
            self._say(f"  {event.diagnosis.category}: {event.diagnosis.summary}", "yellow")
        elif isinstance(event, PatchKept):
            self._say(f"  kept {event.patch.provenance}", "green")
        elif isinstance(event, PatchRolledBack):
            self._say(f"  rolled back {event.patch.provenance}: {event.why}", "red")
        elif isinstance(event, Installing):
            self._say(f"installing {event.distribution}", "bold")

    def close(self) -> None:
        """Stop the spinner."""
        if self._spinner is not None:
            self._spinner.stop()
            self._spinner = None

    def _say(self, text: str, style: str) -> None:
        self._console.print(Text(printable(text), style), soft_wrap=True)
