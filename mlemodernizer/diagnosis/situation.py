"""A failure together with all that is known about where it happened."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from mlemodernizer.diagnosis.code import NotebookCode, Statement
from mlemodernizer.diagnosis.libraries import PYTHON, library_of_file, short_path
from mlemodernizer.model.diagnosis import Category
from mlemodernizer.model.environment import Environment
from mlemodernizer.model.outcome import Failure, Frame, Outcome

_SYNTAX_LINE = re.compile(r"\(.*, line (\d+)\)\s*$")
_MESSAGE = 2000
_OPEN = "_modified_open"  # IPython's, around the built-in open
SYNTAX_ERRORS = frozenset({"SyntaxError", "IndentationError", "TabError"})


@dataclass(frozen=True, slots=True)
class Finding:
    """What an explainer found; the classifier makes a `Diagnosis` of it.

    Attributes:
        category: the class of failure.
        symbol: public qualified name concerned; empty where unknown.
        library: import name of the library; empty to take the symbol's, or that of the frame that raised.
        place: the root-cause statement; None for the one that failed.
        evidence: observations.
        confidence: 0 to 1.
        summary: one sentence; empty for the category's own.
        next_step: empty for the category's own.
    """

    category: Category
    symbol: str = ""
    library: str = ""
    place: Statement | None = None
    evidence: tuple[str, ...] = ()
    confidence: float = 0.5
    summary: str = ""
    next_step: str = ""


@dataclass(frozen=True)
class Situation:
    """A failure, the code it happened in and the environment.

    Attributes:
        failure: the exception.
        outcome: the run that it ended.
        code: the notebook's code.
        environment: what the notebook ran in.
    """

    failure: Failure
    outcome: Outcome
    code: NotebookCode
    environment: Environment

    @cached_property
    def message(self) -> str:
        """The exception's text, cut where arrays or whole files are quoted in it."""
        return self.failure.message[:_MESSAGE]

    @cached_property
    def exceptions(self) -> tuple[str, ...]:
        """Class names of the exception, most derived first, without their modules."""
        classes = [self.failure.exception, *(name.rpartition(".")[2] for name in self.failure.mro)]
        return tuple(dict.fromkeys(classes))

    @cached_property
    def is_syntax_error(self) -> bool:
        """Whether the exception is about syntax."""
        return not SYNTAX_ERRORS.isdisjoint(self.exceptions)

    @cached_property
    def notebook_frames(self) -> tuple[Frame, ...]:
        """The frames of the notebook's own code, outermost first."""
        return tuple(frame for frame in self.failure.frames if frame.in_notebook)

    @cached_property
    def library_frames(self) -> tuple[Frame, ...]:
        """The frames below the innermost one of the notebook, outermost first."""
        frames = [frame for frame in self.failure.frames if frame.function != _OPEN]
        inner = max((i for i, frame in enumerate(frames) if frame.in_notebook), default=-1)
        return tuple(frames[inner + 1 :])

    @cached_property
    def raised_by_notebook(self) -> bool:
        """Whether the notebook's own code raised, rather than a library that it called."""
        return not self.library_frames

    @cached_property
    def place(self) -> Statement:
        """The statement that failed: of the innermost frame that is the notebook's or a local module's."""
        failure = self.failure
        if self.is_syntax_error and (self.unparsable_module or not self.notebook_frames):
            return self._place_of_syntax_error()
        for frame in reversed(self.notebook_frames):
            if frame.file in self.code and frame.line > 0:
                return self.code.statement(frame.file, frame.line)
        place = self.code.statement(failure.cell, failure.line)
        return place if place.line else Statement(failure.cell, failure.line, failure.end_line)

    def _place_of_syntax_error(self) -> Statement:
        failure = self.failure
        match = _SYNTAX_LINE.search(failure.message)
        told = failure.attributes.get("lineno", "")
        line = int(told) if told.isdecimal() else int(match[1]) if match else 0
        if self.unparsable_module:
            return self.code.statement(self.unparsable_module, line)
        return self.code.statement(failure.cell, failure.line or line)

    @cached_property
    def unparsable_file(self) -> str:
        """The file that a syntax error is in, where it is not a cell."""
        return self.failure.attributes.get("filename", "").replace("\\", "/") if self.is_syntax_error else ""

    @cached_property
    def unparsable_module(self) -> str:
        """Id of the local module that a syntax error is in; empty where it is in none."""
        file = self.unparsable_file
        return next((m for m in self.code.modules if file == m or file.endswith("/" + m)), "")

    @cached_property
    def raising_library(self) -> str:
        """Import name of the library whose code raised (not the standard library); empty for the notebook's own."""
        for frame in reversed(self.library_frames):
            library = library_of_file(frame.file)
            if library and library != PYTHON:
                return library
        return PYTHON if any(library_of_file(frame.file) for frame in self.library_frames) else ""

    @cached_property
    def trail(self) -> tuple[str, ...]:
        """The frames below the notebook's, as ``pandas/core/frame.py:drop``."""
        return tuple(f"{short_path(frame.file)}:{frame.function}" for frame in self.library_frames)

    @cached_property
    def statements_before(self) -> tuple[Statement, ...]:
        """The statements of the cells that stand before the failing one, in order."""
        return tuple(s for cell in self.code.cells for s in self.code.statements(cell) if self.is_before(s))

    def is_before(self, statement: Statement) -> bool:
        """Whether the statement, of a cell, stands before the one of its cell that failed, or in an earlier cell."""
        cells = self.code.cells
        failed = self.failure.cell
        if statement.part == failed:
            return self.failure.line == 0 or statement.line < self.failure.line
        return statement.part in cells and (failed not in cells or cells.index(statement.part) < cells.index(failed))
