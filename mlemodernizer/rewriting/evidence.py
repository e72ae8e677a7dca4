"""What a failed run shows to the static analysis."""

from __future__ import annotations

import ast
from collections.abc import Mapping
from dataclasses import dataclass, field

from mlemodernizer.rewriting.values import Value


@dataclass(frozen=True, slots=True)
class Evidence:
    """What a failed run showed.

    Attributes:
        unit: id of the cell or module with the failing line.
        line: 1-based line there; 0 where unknown.
        receiver: attribute name -> dotted class name of the object that lacked it, on that line.
        cell: id of the cell that was running.
        cell_line: 1-based line in that cell.
        variables: global name -> what it was when the cell failed.
        exception: class name of the exception.
        message: its text.
        details: global name -> more about it: ``index``, the dtype of a frame's or series' row labels, and
            ``columns``, the dtype of a frame's column labels. They hold at the failing statement only.
        columns: global name -> column label -> dtype, for frames; at the failing statement only.
        called: what that line called when it failed: the function's module and name, or the class and method that
            the message names (``lib.core.frame.drop``, ``Frame.drop``); empty where unknown.
    """

    unit: str = ""
    line: int = 0
    receiver: Mapping[str, str] = field(default_factory=dict)
    cell: str = ""
    cell_line: int = 0
    variables: Mapping[str, Value] = field(default_factory=dict)
    exception: str = ""
    message: str = ""
    details: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    columns: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    called: str = ""

    def failed_in(self, unit: str, statement: ast.stmt) -> bool:
        """Whether it was this top-level statement of this cell that failed."""
        end = statement.end_lineno or statement.lineno
        return unit == self.cell and statement.lineno <= self.cell_line <= end
