"""Syntax errors: Python 2, or wrong in every Python."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from mlemodernizer.diagnosis.libraries import PYTHON, library_of_file, short_path
from mlemodernizer.diagnosis.situation import Finding, Situation
from mlemodernizer.model.diagnosis import Category

_STRING = re.compile(r"""("{3}|'{3}|"|')(?:\\.|(?!\1).)*\1""")
_COMMENT = re.compile(r"#.*")


@dataclass(frozen=True, slots=True)
class Remnant:
    """A piece of Python 2 that Python 3 does not parse; a row of ``patterns/python2.toml``.

    Attributes:
        id: its name.
        symbol: what users call it.
        example: a line that contains it.
        message: searched in the error's message; None where the message says nothing.
        line: searched in the line that the error points to; None where the message says enough.
        text: searched in the whole cell or module, besides; None for no such condition.
    """

    id: str
    symbol: str
    example: str
    message: re.Pattern[str] | None = None
    line: re.Pattern[str] | None = None
    text: re.Pattern[str] | None = None

    def matches(self, message: str, line: str, text: str) -> bool:
        """Whether an error with that message, at that line of that text, is due to it."""
        return (
            (self.message is None or bool(self.message.search(message)))
            and (self.line is None or bool(self.line.search(line)))
            and (self.text is None or bool(self.text.search(text)))
        )


@cache
def remnants() -> tuple[Remnant, ...]:
    """The table, read once."""
    data = tomllib.loads(files(__package__).joinpath("patterns", "python2.toml").read_text("utf-8"))
    return tuple(
        Remnant(
            row.pop("id"), row.pop("symbol"), row.pop("example"), **{k: re.compile(v, re.M) for k, v in row.items()}
        )
        for row in data["remnant"]
    )


def bare(line: str) -> str:
    """The line without its comment and without what its strings contain."""
    return _COMMENT.sub("", _STRING.sub(r"\1\1", line))


def explain_syntax(situation: Situation) -> Finding | None:
    """A syntax error as Python 2 or as a mistake; None for other exceptions and for text that the code evaluates."""
    if not situation.is_syntax_error:
        return None
    library = library_of_file(situation.unparsable_file)
    if library not in ("", PYTHON):
        return Finding(
            Category.PYTHON2_SYNTAX,
            library=library,
            evidence=(f"the code is in {short_path(situation.unparsable_file)}, not in the notebook",),
            confidence=0.7,
            summary=f"The installed {library} is written for another version of Python.",
        )
    if situation.notebook_frames and not situation.unparsable_module:
        return None
    place = situation.place
    message = situation.message
    text = situation.code.source(place.part)
    for remnant in remnants():
        if remnant.matches(message, bare(place.text), text):
            return Finding(
                Category.PYTHON2_SYNTAX,
                symbol=remnant.symbol,
                library=PYTHON,
                evidence=(f"the line has Python 2's {remnant.symbol}: {place.text.strip()}",),
                confidence=0.95 if remnant.message else 0.85,
            )
    evidence = []
    for number, line in enumerate(text.splitlines(), 1):
        for remnant in remnants():
            if remnant.message is None and remnant.matches(message, bare(line), text):
                evidence.append(f"line {number} has Python 2's {remnant.symbol}: {line.strip()}")
    if evidence:
        return Finding(Category.PYTHON2_SYNTAX, library=PYTHON, evidence=tuple(evidence[:3]), confidence=0.5)
    return Finding(Category.SYNTAX, library=PYTHON, confidence=0.85)
