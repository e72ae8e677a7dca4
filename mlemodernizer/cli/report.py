"""A job's result for a reader at a terminal."""

from __future__ import annotations

from collections.abc import Callable

from rich.console import Console
from rich.text import Text

from mlemodernizer.reporting.diff import place, printable
from mlemodernizer.result import Result, Status

_STYLES = {
    Status.ALREADY_RUNS: "bold green",
    Status.RESTORED: "bold green",
    Status.PARTIAL: "bold yellow",
    Status.BLOCKED: "bold red",
    Status.UNRESOLVED: "bold red",
}
_MEANING = {
    Status.ALREADY_RUNS: "runs as it is; nothing was changed",
    Status.RESTORED: "runs again, proved by a clean run in a fresh kernel and workspace",
    Status.PARTIAL: "was changed, but still fails",
    Status.BLOCKED: "needs something that no change of code can supply",
    Status.UNRESOLVED: "fails, and no repair was found",
}


def print_report(result: Result, console: Console) -> None:
    """Print what was done and why, and what is left to do."""

    def say(text: str, style: str = "") -> None:
        console.print(Text(printable(text), style), soft_wrap=True)

    say(f"{result.original.name}: {result.status} ({_MEANING[result.status]})", _STYLES[result.status])
    say(f"  {len(result.runs)} run(s), {result.seconds:.1f} s, Python {result.environment.python_version}")
    if result.patches:
        say("Changes:", "bold")
    for patch in result.patches:
        cells = ", ".join(place(result.original, edit.cell) for edit in patch.edits)
        say(f"  {patch.provenance} ({patch.semantics}) in {cells}", "green")
        say(f"    {patch.reason}")
        if patch.documentation:
            say(f"    {patch.documentation}", "dim")
    for attempt in result.rolled_back:
        say(f"  taken back: {attempt.patch.provenance}: {attempt.why}", "yellow")
    if not result.ok:
        _print_failure(result, say)
    for note in result.notes:
        say(f"Note: {note}", "dim")


def _print_failure(result: Result, speak: Callable[[str, str], None]) -> None:
    diagnosis = result.diagnosis
    if diagnosis is None:
        for evidence in result.verdict.evidence:
            speak(f"Unmet: {evidence}", "red")
        return
    where = f" in {place(result.original, diagnosis.cell)}" if diagnosis.cell else ""
    line = f", line {diagnosis.line}" if diagnosis.line else ""
    speak(f"Why: {diagnosis.category}{where}{line}: {diagnosis.summary}", "red")
    for evidence in diagnosis.evidence:
        speak(f"  {evidence}", "dim")
    if diagnosis.next_step:
        speak(f"Next: {diagnosis.next_step}", "bold")
