"""Where a syntax error is, and what it is about."""

from __future__ import annotations

from mlemodernizer.diagnosis import TracebackClassifier
from mlemodernizer.model.diagnosis import Category, Diagnosis
from mlemodernizer.model.environment import Environment
from mlemodernizer.model.notebook import Cell, CellKind, LocalModule, Notebook
from mlemodernizer.model.outcome import Failure, Frame, Outcome, OutcomeKind

ENVIRONMENT = Environment("/env/bin/python", "3.12.1", modules={"pandas": "pandas"})


def diagnose(source: str, message: str, *frames: Frame, line: int = 0, **attributes: str) -> Diagnosis:
    book = Notebook((Cell("a", CellKind.CODE, source),), (LocalModule("lib/old.py", "x = 1\nprint x\n"),))
    failure = Failure("a", "SyntaxError", message, frames=frames, line=line, attributes=attributes)
    outcome = Outcome(OutcomeKind.CELL_FAILED, failure=failure, stopped_in="a")
    diagnosis = TracebackClassifier().classify(outcome, book, ENVIRONMENT)
    assert diagnosis is not None
    return diagnosis


def test_the_line_is_the_failures_own() -> None:
    diagnosis = diagnose("x = 1\nif x <> 2: pass", "invalid syntax", line=2)

    assert (diagnosis.category, diagnosis.symbol, diagnosis.line) == (Category.PYTHON2_SYNTAX, "<>", 2)


def test_the_line_may_stand_in_the_message() -> None:
    diagnosis = diagnose("x = 1\ny = `x`", "invalid syntax (2830283.py, line 2)")

    assert (diagnosis.symbol, diagnosis.line) == ("repr", 2)


def test_python_2_elsewhere_in_the_cell_is_a_weaker_sign() -> None:
    diagnosis = diagnose("x = (1\nprint x\n", "'(' was never closed", line=1)

    assert diagnosis.category is Category.PYTHON2_SYNTAX
    assert diagnosis.confidence <= 0.5
    assert "line 2 has Python 2's print: print x" in diagnosis.evidence


def test_a_mistake_is_not_python_2() -> None:
    diagnosis = diagnose("x = (1\nprint(x)\n", "'(' was never closed", line=1)

    assert diagnosis.category is Category.SYNTAX
    assert "'(' was never closed" in diagnosis.summary


def test_a_local_module_is_where_the_error_is() -> None:
    imports = Frame("a", 1, "<module>", in_notebook=True)

    diagnosis = diagnose(
        "from lib import old",
        "Missing parentheses in call to 'print'. Did you mean print(...)?",
        imports,
        line=1,
        filename="/run/workspace/lib/old.py",
        lineno="2",
    )

    assert (diagnosis.category, diagnosis.cell, diagnosis.line) == (Category.PYTHON2_SYNTAX, "lib/old.py", 2)


def test_an_installed_library_that_does_not_parse_is_named() -> None:
    imports = Frame("a", 1, "<module>", in_notebook=True)

    diagnosis = diagnose(
        "import oldlib",
        "invalid syntax",
        imports,
        line=1,
        filename="/env/lib/python3.12/site-packages/oldlib/core.py",
        lineno="7",
    )

    assert (diagnosis.library, diagnosis.cell, diagnosis.line) == ("oldlib", "a", 1)
    assert diagnosis.summary == "The installed oldlib is written for another version of Python."


def test_text_that_the_code_evaluates_is_not_the_cells_syntax() -> None:
    frame = Frame("a", 2, "<module>", in_notebook=True)

    diagnosis = diagnose("x = 1\neval('1 +')", "invalid syntax", frame, line=2, filename="<string>", lineno="1")

    assert (diagnosis.category, diagnosis.line) == (Category.NOTEBOOK_BUG, 2)
