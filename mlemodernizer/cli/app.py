"""The commands. They only translate: everything they do is done by `Modernizer`."""

from __future__ import annotations

import signal
import sys
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.table import Table
from rich.text import Text

from mlemodernizer import __version__
from mlemodernizer.cli.progress import ProgressDisplay
from mlemodernizer.cli.report import print_report
from mlemodernizer.defaults import installed_catalogue
from mlemodernizer.errors import ConfigurationError, ModernizerError
from mlemodernizer.files.reading import read_notebook
from mlemodernizer.files.writing import check_beside, check_output
from mlemodernizer.modernizer import Install, Modernizer
from mlemodernizer.reporting.diff import printable

WRONG_USAGE = 2

app = typer.Typer(
    name="mlemodernizer",
    help="Makes old machine-learning notebooks run again, with a reason for every changed line.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)
out = Console()
err = Console(stderr=True)

NotebookFile = Annotated[Path, typer.Argument(help="The notebook: .ipynb or .py.")]
Python = Annotated[
    str | None,
    typer.Option("--python", help="The kernel's interpreter or virtual environment. Default: our own."),
]


def _version(value: bool) -> None:
    if value:
        out.print(f"mlemodernizer {__version__}")
        raise typer.Exit


@app.callback()
def options(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Show it and exit.")
    ] = False,
) -> None:
    """Makes old machine-learning notebooks run again, with a reason for every changed line."""


@app.command()
def fix(  # noqa: PLR0917 - typer reads the options from the signature
    notebook: NotebookFile,
    output: Annotated[Path, typer.Option("--output", "-o", help="Where to write the repaired notebook.")],
    python: Python = None,
    inputs: Annotated[
        list[str] | None,
        typer.Option("--input", metavar="PATH=DIR", help="Where a path that the notebook uses really is. May repeat."),
    ] = None,
    report: Annotated[Path | None, typer.Option("--report", help="Where to write the report, as JSON.")] = None,
    collect: Annotated[Path | None, typer.Option("--collect", help="New folder for the files that it writes.")] = None,
    time_limit: Annotated[float, typer.Option("--time-limit", help="Seconds that one run may take.")] = 600.0,
    install: Annotated[
        Install,
        typer.Option("--install", help="Whether missing packages are installed for the kernel: ask first, or allow."),
    ] = "never",
    diff: Annotated[bool, typer.Option("--diff", help="Show the changes, cell by cell.")] = False,
    force: Annotated[bool, typer.Option("--force", help="Overwrite files that exist (never the input).")] = False,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Show no progress.")] = False,
) -> None:
    """Repair a notebook: exit status 0 when it runs, 1 when it does not, 2 for wrong usage.

    A notebook that could only be repaired in part is written too; its report says what is left.
    """
    source = read_notebook(notebook)
    check_output(source, output, force=force)
    if report is not None:
        if report.resolve() == output.resolve():
            raise ConfigurationError(f"--output and --report are both {output}", hint="Give two different files.")
        check_beside(source, report, force=force)
    modernizer = Modernizer(
        python,
        inputs=_mappings(inputs or []),
        time_limit=time_limit,
        install=install,
        confirm=_confirm if install == "ask" else None,
    )
    if source.modules:  # changed ones go with the output: better to know now if they have no place there
        check_output(modernizer.rewrite(source).notebook, output, force=force)
    display = ProgressDisplay(err)
    try:
        result = modernizer.modernize(source, collect=collect, listener=None if quiet else display)
    finally:
        display.close()
    print_report(result, out)
    if diff and result.patches:
        out.print(Text.from_ansi(result.diff(color=True)), soft_wrap=True)
    if result.ok or result.patches:
        for path in result.write(output, force=force):
            out.print(Text(printable(f"Wrote {path}")), soft_wrap=True)
    if report is not None:
        out.print(Text(printable(f"Wrote {result.to_json(report, force=force)}")), soft_wrap=True)
    raise typer.Exit(0 if result.ok else 1)


@app.command()
def check(notebook: NotebookFile, python: Python = None) -> None:
    """Say what would break, without running: exit status 1 if anything would."""
    findings = Modernizer(python).diagnose(notebook)
    for finding in findings:
        place = f"{finding.cell}:{finding.line}" if finding.line else finding.cell
        out.print(Text(printable(f"{place}: {finding.reason}")), soft_wrap=True)
        out.print(Text(printable(f"    {finding.code}"), "dim"), soft_wrap=True)
        if finding.rule:
            out.print(Text(f"    repaired by {finding.rule}", "green"), soft_wrap=True)
    repaired = sum(1 for finding in findings if finding.rule)
    out.print(f"{len(findings)} finding(s), {repaired} with a rule that repairs it.")
    raise typer.Exit(1 if findings else 0)


@app.command()
def rules(
    library: Annotated[str | None, typer.Option("--library", help="Only the rules of this library.")] = None,
) -> None:
    """List the catalogue of rewrite rules."""
    catalogue = installed_catalogue()
    shown = catalogue.of_library(library) if library else catalogue.rules
    if not shown:
        known = ", ".join(sorted({rule.library for rule in catalogue.rules}))
        raise ConfigurationError(f"there are no rules of {library!r}", hint=f"There are rules of: {known}.")
    table = Table("rule", "in force", "semantics", "why", box=None)
    for rule in shown:
        table.add_row(rule.id, rule.applies_to, rule.semantics.value, rule.reason)
    out.print(table)


def _mappings(inputs: list[str]) -> dict[str, str]:
    mappings = {}
    for text in inputs:
        path, equals, target = text.partition("=")
        if not (path and equals and target):
            raise ConfigurationError(
                f"--input {text!r} is not of the form PATH=DIR", hint="For example --input ../input=data"
            )
        if path in mappings:
            raise ConfigurationError(f"--input maps {path!r} twice", hint="Give each path once.")
        mappings[path] = target
    return mappings


def _confirm(question: str) -> bool:
    try:
        return typer.confirm(printable(question), err=True)
    except typer.Abort:  # nobody is there to answer
        return False


class _EndedError(BaseException):
    """A signal that asks to end. Not an Exception, so that nobody takes it for a failure of the notebook's."""

    def __init__(self, number: int) -> None:
        self.number = number


def _end(number: int, frame: object) -> None:  # noqa: ARG001
    """End by an exception, so that kernels are ended and workspaces removed; further signals do not disturb that."""
    for each in _ENDINGS:
        signal.signal(each, signal.SIG_IGN)
    raise _EndedError(number)


_ENDINGS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)


def main() -> None:
    """Run the command line; errors of ours end in a message, not in a traceback."""
    for number in _ENDINGS:
        if signal.getsignal(number) is not signal.SIG_IGN:  # as in the background, or under nohup
            signal.signal(number, _end)
    try:
        app()
    except ModernizerError as error:
        err.print(Text(printable(f"Error: {error.message}"), "bold red"), soft_wrap=True)
        if error.hint:
            err.print(Text(printable(error.hint)), soft_wrap=True)
        sys.exit(WRONG_USAGE)
    except _EndedError as ended:
        err.print("Interrupted; nothing was written.")
        sys.exit(128 + ended.number)
