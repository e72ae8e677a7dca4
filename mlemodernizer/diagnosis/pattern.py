"""The rows of the pattern table: which exception, with which message, means what."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from mlemodernizer.model.diagnosis import Category

FILES = ("environment", "values", "data", "imports", "attributes", "signatures", "dtypes", "language", "fallback")
"""The table's files in ``patterns/``, in the order in which they are tried."""

_REGEXES = ("exception", "message", "library", "through", "statement", "origin", "earlier")


@dataclass(frozen=True, slots=True)
class Pattern:
    """A row of the table. Every condition that is given must hold.

    Attributes:
        id: its name.
        category: what it means.
        examples: messages that it recognises.
        exception: matched whole against the names of the exception's classes.
        message: searched in the exception's text; its named groups can be used in `symbol` and `note`, a number
            at the end of a group's name (for a second alternative) left out.
        library: matched whole against the library that raised.
        through: searched in the frames below the notebook's, as ``pandas/core/frame.py:drop``.
        statement: searched in the text of the failing statement.
        origin: searched in the statement that last assigned a variable used in the failing statement.
        earlier: searched in the statements run before.
        notebook: whether the notebook's own code raised (True), a library (False), or either (None).
        own: whether the message's group `callable` is defined by the notebook, or `module` is a local module.
        place: where the root cause is: the failing ``statement``, its ``origin``, the ``earlier`` one, or the local
            ``module`` of the message.
        symbol: template of the symbol: groups of `message`, and {call} the callable that the statement calls,
            {receiver} the class or module that lacks the attribute, {origin} the callable that made the
            variable, {imported} the qualified name that the statement imports.
        stated_library: the diagnosis's library, where neither symbol nor traceback tell.
        note: template of an observation to add to the evidence.
        summary: template of the diagnosis's sentence, where the category's does not fit; {exception_text} is the
            exception's first line.
        next_step: what a person can do, where the category's does not fit.
        confidence: 0 to 1.
    """

    id: str
    category: Category
    examples: tuple[str, ...] = ()
    exception: re.Pattern[str] | None = None
    message: re.Pattern[str] | None = None
    library: re.Pattern[str] | None = None
    through: re.Pattern[str] | None = None
    statement: re.Pattern[str] | None = None
    origin: re.Pattern[str] | None = None
    earlier: re.Pattern[str] | None = None
    notebook: bool | None = None
    own: bool | None = None
    place: str = "statement"
    symbol: str = ""
    stated_library: str = ""
    note: str = ""
    summary: str = ""
    next_step: str = ""
    confidence: float = 0.9


@cache
def patterns() -> tuple[Pattern, ...]:
    """All rows, in order, read once."""
    folder = files(__package__).joinpath("patterns")
    rows = [
        row for name in FILES for row in tomllib.loads(folder.joinpath(f"{name}.toml").read_text("utf-8"))["pattern"]
    ]
    return tuple(_pattern(row) for row in rows)


def _pattern(row: dict[str, object]) -> Pattern:
    values: dict[str, object] = {}
    for key, value in row.items():
        if key in _REGEXES:
            values[key] = re.compile(str(value))
        elif key == "category":
            values[key] = Category(str(value))
        else:
            values[key] = tuple(value) if isinstance(value, list) else value
    return Pattern(**values)  # type: ignore[arg-type]  # the row's keys are checked by the constructor


def recognise(pattern: Pattern, exceptions: tuple[str, ...], message: str) -> dict[str, str] | None:
    """The named groups, if the pattern's conditions on exception and message hold; None if not."""
    if pattern.exception is not None and not any(pattern.exception.fullmatch(name) for name in exceptions):
        return None
    if pattern.message is None:
        return {}
    match = pattern.message.search(message)
    return None if match is None else {k.rstrip("0123456789"): v for k, v in match.groupdict().items() if v}
