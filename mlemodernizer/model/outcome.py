"""What a run of a notebook did."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any


class OutcomeKind(StrEnum):
    """How a run ended."""

    SUCCEEDED = "succeeded"
    CELL_FAILED = "cell-failed"
    TIMED_OUT = "timed-out"
    KERNEL_DIED = "kernel-died"
    OUT_OF_MEMORY = "out-of-memory"


@dataclass(frozen=True, slots=True)
class Frame:
    """One line of a traceback, outermost first.

    Attributes:
        file: the file's path; for notebook code the cell's id, for a local module its id.
        line: 1-based line number in that file or cell; 0 where unknown.
        function: the function's name, ``<module>`` at top level.
        code: the text of the line, stripped; empty where unknown.
        in_notebook: whether the frame is code of the notebook or of one of its local modules.
    """

    file: str
    line: int
    function: str
    code: str = ""
    in_notebook: bool = False


@dataclass(frozen=True, slots=True)
class Failure:
    """An exception that ended a cell.

    Attributes:
        cell: id of the cell that was running.
        exception: class name of the exception, such as ``ModuleNotFoundError``.
        message: its text, without escape sequences.
        frames: the traceback, outermost first; may be empty (a syntax error has no frames).
        line: 1-based line in the cell where its code stood when it failed; 0 where unknown.
        end_line: last line of that top-level statement; 0 where unknown.
        mro: qualified names of the exception's classes, most derived first.
        attributes: what the exception object says about itself: ``name``, ``path``, ``filename``, ``obj_type``
            (qualified class name of AttributeError.obj), ``module_name`` for a module as obj.
        warnings: deprecation and future warnings printed by the cell before it failed.
        traceback: the text as a user would see it, without escape sequences.
    """

    cell: str
    exception: str
    message: str
    frames: tuple[Frame, ...] = ()
    line: int = 0
    end_line: int = 0
    mro: tuple[str, ...] = ()
    attributes: Mapping[str, str] = field(default_factory=dict)
    warnings: tuple[str, ...] = ()
    traceback: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class Variable:
    """A global variable of the kernel at the moment a run stopped.

    Attributes:
        type: qualified class name, such as ``pandas.DataFrame``; for a module or class, see `refers_to`.
        bases: qualified names of the class's bases in resolution order, without itself and ``builtins.object``.
        refers_to: qualified name, where the variable *is* a module, class or function.
        shape: array or frame shape.
        columns: column name -> dtype, for frames (the first 1,000 columns).
        dtype: dtype of an array, series or index.
        index: dtype of the row labels of a frame or series.
    """

    type: str
    bases: tuple[str, ...] = ()
    refers_to: str = ""
    shape: tuple[int, ...] | None = None
    columns: Mapping[str, str] | None = None
    dtype: str = ""
    index: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """A text file with columns that a run opened for reading.

    Attributes:
        path: as the notebook opened it.
        columns: the fields of its first line (at most 2,000); empty where they cannot be told.
        made: whether the run itself wrote to it.
    """

    path: str
    columns: tuple[str, ...] = ()
    made: bool = False


@dataclass(frozen=True, slots=True)
class CellRun:
    """What one code cell did.

    Attributes:
        cell: its id.
        seconds: wall-clock time.
        outputs: nbformat 4 output dictionaries, capped in size.
        execution_count: the kernel's counter; None where the cell was not executed.
        ok: whether it ended without an exception.
    """

    cell: str
    seconds: float
    outputs: tuple[Mapping[str, Any], ...] = field(default=(), repr=False)
    execution_count: int | None = None
    ok: bool = True


@dataclass(frozen=True, slots=True)
class Outcome:
    """A run as a value.

    Attributes:
        kind: how it ended.
        cells: the code cells that were started, in order.
        failure: the exception, for ``cell-failed`` (and ``out-of-memory`` by MemoryError).
        stopped_in: id of the cell that was running when the run ended early; empty for a success.
        seconds: wall-clock time of the whole run, kernel start included.
        exit_code: of the kernel process, where it died (negative: a signal).
        detail: one sentence on why a run without a failure ended early.
        variables: the kernel's global variables when it stopped early, as far as the kernel could still be asked.
        tables: the text files with columns that it had opened for reading when a cell failed, the last one last, as far
            as Python opened them; none where they were more than 50.
        fresh: whether it ran from the top in a new kernel and a new workspace.
        notes: what the executor did that the user may want to know (a truncated output, an ignored kernel name).
        files: paths that the run wrote in its workspace, relative, with forward slashes.
    """

    kind: OutcomeKind
    cells: tuple[CellRun, ...] = ()
    failure: Failure | None = None
    stopped_in: str = ""
    seconds: float = 0.0
    exit_code: int | None = None
    detail: str = ""
    variables: Mapping[str, Variable] = field(default_factory=dict, repr=False)
    tables: tuple[Table, ...] = field(default=(), repr=False)
    fresh: bool = True
    notes: tuple[str, ...] = ()
    files: tuple[str, ...] = ()

    @property
    def succeeded(self) -> bool:
        """Whether every cell ended without an exception."""
        return self.kind is OutcomeKind.SUCCEEDED
