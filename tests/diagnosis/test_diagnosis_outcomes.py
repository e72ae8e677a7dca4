"""Runs that ended otherwise than by an exception with a traceback, and failures that say little."""

from __future__ import annotations

import pytest

from mlemodernizer.diagnosis import TracebackClassifier
from mlemodernizer.model.diagnosis import Category, Diagnosis
from mlemodernizer.model.environment import Environment
from mlemodernizer.model.notebook import Cell, CellKind, LocalModule, Notebook
from mlemodernizer.model.outcome import CellRun, Failure, Frame, Outcome, OutcomeKind

ENVIRONMENT = Environment(
    "/env/bin/python",
    "3.12.1",
    packages={"pandas": "3.1.1", "scikit-learn": "1.9.1", "numpy": "2.4.6"},
    modules={"pandas": "pandas", "sklearn": "scikit-learn", "numpy": "numpy"},
    stdlib=frozenset({"os", "pickle", "json"}),
)
NOTEBOOK = Notebook(
    (
        Cell("a", CellKind.CODE, "import pandas as pd"),
        Cell("text", CellKind.MARKDOWN, "x = 1"),
        Cell("b", CellKind.CODE, "x = 3\ny = pd.slow(\n    x,\n)\n"),
    ),
    (LocalModule("lib/tools.py", "def f(x):\n    return x.gone\n"),),
)


def classify(outcome: Outcome, notebook: Notebook = NOTEBOOK) -> Diagnosis:
    diagnosis = TracebackClassifier().classify(outcome, notebook, ENVIRONMENT)
    assert diagnosis is not None
    return diagnosis


def failed(
    exception: str, message: str = "", *frames: Frame, cell: str = "b", line: int = 0, **more: object
) -> Outcome:
    failure = Failure(cell, exception, message, frames=frames, line=line, **more)  # type: ignore[arg-type]
    return Outcome(OutcomeKind.CELL_FAILED, failure=failure, stopped_in=cell)


def test_a_run_that_succeeded_has_no_diagnosis() -> None:
    outcome = Outcome(OutcomeKind.SUCCEEDED, cells=(CellRun("a", 1.0),))

    assert TracebackClassifier().classify(outcome, NOTEBOOK, ENVIRONMENT) is None


def test_timeout() -> None:
    outcome = Outcome(
        OutcomeKind.TIMED_OUT,
        cells=(CellRun("a", 42.5), CellRun("b", 10.0, ok=False)),
        stopped_in="b",
        seconds=60.0,
        detail="the limit of 60 s was reached",
    )

    diagnosis = classify(outcome)

    assert diagnosis.category is Category.TIMEOUT
    assert diagnosis.cell == "b"
    assert diagnosis.summary == "The run does not end within the time limit: it was stopped in cell b."
    assert "the limit of 60 s was reached" in diagnosis.evidence
    assert "the slowest finished cell, a, took 42.5 s" in diagnosis.evidence


def test_timeout_stays_a_timeout_where_the_interrupt_left_a_traceback() -> None:
    failure = Failure("b", "KeyboardInterrupt", "")

    diagnosis = classify(Outcome(OutcomeKind.TIMED_OUT, failure=failure, stopped_in="b"))

    assert diagnosis.category is Category.TIMEOUT


@pytest.mark.parametrize(
    ("exit_code", "words"),
    [(-9, "-9 (SIGKILL)"), (-11, "-11 (SIGSEGV)"), (3, "exit code is 3"), (0, "exit code is 0")],
)
def test_kernel_death_names_the_signal(exit_code: int, words: str) -> None:
    outcome = Outcome(OutcomeKind.KERNEL_DIED, stopped_in="b", exit_code=exit_code)

    diagnosis = classify(outcome)

    assert diagnosis.category is Category.KERNEL_DEATH
    assert any(words in line for line in diagnosis.evidence)
    assert "exit code" in diagnosis.next_step


def test_memory_limit_without_an_exception() -> None:
    diagnosis = classify(Outcome(OutcomeKind.OUT_OF_MEMORY, stopped_in="b", detail="4.1 of 4.0 GiB were in use"))

    assert diagnosis.category is Category.MEMORY
    assert diagnosis.summary == "The memory was not enough in cell b. 4.1 of 4.0 GiB were in use"


def test_memory_error() -> None:
    failure = Failure("b", "MemoryError", "", mro=("builtins.MemoryError",), line=2)

    diagnosis = classify(Outcome(OutcomeKind.OUT_OF_MEMORY, failure=failure, stopped_in="b"))

    assert (diagnosis.category, diagnosis.line, diagnosis.end_line) == (Category.MEMORY, 2, 4)


def test_a_failed_run_without_an_exception_is_unknown() -> None:
    diagnosis = classify(Outcome(OutcomeKind.CELL_FAILED, stopped_in="b", detail="the kernel said nothing"))

    assert diagnosis.category is Category.UNKNOWN
    assert diagnosis.confidence == 0
    assert "the kernel said nothing" in diagnosis.summary


def test_an_exception_that_no_pattern_knows() -> None:
    diagnosis = classify(failed("WarpError", "the core is unstable", line=2))

    assert diagnosis.category is Category.UNKNOWN
    assert diagnosis.summary == "Not recognised: the core is unstable"
    assert (diagnosis.cell, diagnosis.line, diagnosis.end_line) == ("b", 2, 4)


def test_a_failure_without_frames_or_line() -> None:
    diagnosis = classify(failed("AttributeError", "module 'pandas' has no attribute 'slow'"))

    assert diagnosis.category is Category.MISSING_ATTRIBUTE
    assert diagnosis.symbol == "pandas.slow"
    assert (diagnosis.cell, diagnosis.line, diagnosis.end_line) == ("b", 0, 0)


def test_a_cell_that_the_notebook_does_not_have() -> None:
    diagnosis = classify(failed("AttributeError", "'X' object has no attribute 'y'", cell="gone", line=3))

    assert (diagnosis.cell, diagnosis.line) == ("gone", 3)


def test_the_root_cause_is_in_the_local_module() -> None:
    frames = (
        Frame("b", 2, "<module>", in_notebook=True),
        Frame("/env/lib/python3.12/site-packages/pandas/core/frame.py", 10, "apply"),
        Frame("lib/tools.py", 2, "f", in_notebook=True),
    )

    diagnosis = classify(
        failed("AttributeError", "'Series' object has no attribute 'gone'", *frames, attributes={"name": "gone"})
    )

    assert (diagnosis.cell, diagnosis.line, diagnosis.end_line) == ("lib/tools.py", 2, 2)
    assert diagnosis.symbol == "pandas.Series.gone"


def test_a_long_message_is_cut_in_the_summary() -> None:
    diagnosis = classify(failed("ValueError", "bad " * 500, line=2))

    assert len(diagnosis.summary) < 400
    assert diagnosis.summary.endswith("…")


def test_a_deprecation_warning_about_the_symbol_is_evidence() -> None:
    warnings = ("FutureWarning: slow is deprecated, use fast", "FutureWarning: something else")

    diagnosis = classify(failed("AttributeError", "module 'pandas' has no attribute 'slow'", line=2, warnings=warnings))

    assert f"the cell had warned: {warnings[0]}" in diagnosis.evidence
    assert not any("something else" in line for line in diagnosis.evidence)


def test_input_waits_for_nobody() -> None:
    message = "raw_input was called, but this frontend does not support input requests."

    diagnosis = classify(failed("StdinNotImplementedError", message, line=1))

    assert (diagnosis.category, diagnosis.symbol) == (Category.MISSING_RESOURCE, "input")
    assert "a person" in diagnosis.summary
    assert "Download" not in diagnosis.next_step


def test_an_original_that_was_protected_is_no_missing_file() -> None:
    message = "[Errno 30] Originals are read-only in a run; write to a relative path or a new file: '/a/x.csv'"

    diagnosis = classify(failed("OSError", message, line=1))

    assert diagnosis.category is Category.DATA_PATH
    assert diagnosis.summary.startswith("The notebook writes to a file of yours")


def test_a_program_that_ends_itself() -> None:
    diagnosis = classify(failed("SystemExit", "2", line=1))

    assert diagnosis.category is Category.NOTEBOOK_BUG
    assert diagnosis.summary == "The code ends the program, as sys.exit and argparse do: 2"
    assert "parse_args" in diagnosis.next_step
