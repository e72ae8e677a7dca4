"""When a changed notebook got further."""

from __future__ import annotations

import pytest

from mlemodernizer.model.outcome import Failure, Frame, Outcome, OutcomeKind
from mlemodernizer.progress import got_further, ran_longer
from mlemodernizer.testing import notebook

BOOK = notebook("def f():\n    a()\n    b()", "f()\ng()")
DONE = Outcome(OutcomeKind.SUCCEEDED)


def failed(cell: str, line: int, message: str = "no", inner: tuple[int, str] | None = None) -> Outcome:
    frames = [Frame(cell, line, "<module>", "f()", in_notebook=True)]
    if inner:
        frames.append(Frame("c0", inner[0], "f", inner[1], in_notebook=True))
    frames.append(Frame("/lib/x.py", 9, "x", "raise"))
    failure = Failure(cell, "AttributeError", message, tuple(frames), line=line, end_line=line)
    return Outcome(OutcomeKind.CELL_FAILED, failure=failure, stopped_in=cell)


@pytest.mark.parametrize(
    ("before", "after", "further", "longer"),
    [
        (failed("c0", 1), DONE, True, True),
        (failed("c0", 1), failed("c1", 1), True, True),
        (failed("c1", 1), failed("c1", 2), True, True),
        (failed("c1", 1), failed("c1", 1), False, False),
        (failed("c1", 1), failed("c1", 1, "else"), True, False),
        (failed("c1", 2), failed("c1", 1, "else"), False, False),
        (failed("c1", 1), failed("c0", 1, "else"), False, False),
        (failed("c1", 1, inner=(2, "a()")), failed("c1", 1, inner=(3, "b()")), True, False),
        (failed("c1", 1, inner=(2, "a()")), failed("c1", 1, inner=(3, "a()")), False, False),
        (failed("c1", 1), Outcome(OutcomeKind.TIMED_OUT, stopped_in="c1"), False, False),
        (failed("c0", 1), Outcome(OutcomeKind.TIMED_OUT, stopped_in="c1"), True, True),
        (Outcome(OutcomeKind.TIMED_OUT, stopped_in="c1"), failed("c1", 2), False, False),
    ],
)
def test_progress(before: Outcome, after: Outcome, further: bool, longer: bool) -> None:
    assert bool(got_further(before, BOOK, after, BOOK)) is further
    assert bool(ran_longer(before, BOOK, after, BOOK)) is longer


def test_lines_added_above_are_no_progress() -> None:
    longer_book = notebook("def f():\n    a()\n    b()", "import x\nf()\ng()")
    assert got_further(failed("c1", 1), BOOK, failed("c1", 2), longer_book) == ""
