"""An outcome, explained."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Category(StrEnum):
    """Classes of failure. What each means to a user and what to do stands in docs/diagnoses.md."""

    PYTHON2_SYNTAX = "python2-syntax"
    SYNTAX = "syntax"  # wrong in every Python
    MISSING_MODULE = "missing-module"  # a submodule that a present library no longer has
    MISSING_PACKAGE = "missing-package"  # a whole library that is not installed
    MOVED_SYMBOL = "moved-symbol"  # an import of a name that the module no longer has
    MISSING_ATTRIBUTE = "missing-attribute"  # of a module or of an object
    SIGNATURE = "signature"  # arguments that a callable no longer takes
    INVALID_VALUE = "invalid-value"  # an argument's value that is no longer accepted
    DTYPE = "dtype"  # an operation that a dtype does not support (any more)
    DATA_PATH = "data-path"  # a file that is not where the notebook looks
    DATA_CONTENT = "data-content"  # a file that is not what the notebook expects
    MISSING_COLUMN = "missing-column"  # a column that no file with data has and no code makes
    MISSING_RESOURCE = "missing-resource"  # model weights, corpora, fonts, external programs
    NETWORK = "network"
    HARDWARE = "hardware"  # a GPU that is not there
    MEMORY = "memory"
    TIMEOUT = "timeout"
    KERNEL_DEATH = "kernel-death"
    CASCADE = "cascade"  # caused by a cell that did not run or run before
    NOTEBOOK_BUG = "notebook-bug"  # wrong in its own time as well
    UNKNOWN = "unknown"


BLOCKING = frozenset(
    {
        Category.MISSING_PACKAGE,
        Category.DATA_PATH,
        Category.MISSING_COLUMN,
        Category.MISSING_RESOURCE,
        Category.NETWORK,
        Category.HARDWARE,
    }
)
"""Categories in which no change of code can supply what is missing: an unmet job is `blocked`, not `unresolved`."""


@dataclass(frozen=True, slots=True)
class Diagnosis:
    """Why a run failed.

    Attributes:
        category: the class of failure.
        summary: one sentence for a reader of the report.
        library: the import name of the library concerned (``sklearn``), ``python`` for the language; may be empty.
        symbol: the qualified name concerned (``sklearn.cross_validation``, ``pandas.DataFrame.append``); may be empty.
        cell: id of the root-cause cell (or local module): where a repair belongs, not always where it failed.
        line: 1-based line of the root-cause statement in it; 0 where unknown.
        end_line: last line of that statement; 0 where unknown.
        evidence: what the diagnosis rests on, one observation each.
        confidence: 0 to 1.
        next_step: what a person can do about it.
    """

    category: Category
    summary: str
    library: str = ""
    symbol: str = ""
    cell: str = ""
    line: int = 0
    end_line: int = 0
    evidence: tuple[str, ...] = ()
    confidence: float = 0.0
    next_step: str = ""
