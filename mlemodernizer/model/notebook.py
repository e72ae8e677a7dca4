"""The notebook as an immutable value."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from pathlib import Path
from typing import Any


class CellKind(StrEnum):
    """What a cell holds."""

    CODE = "code"
    MARKDOWN = "markdown"
    RAW = "raw"


class NotebookFormat(StrEnum):
    """How the notebook lay on disk, and so how it is written back."""

    IPYNB = "ipynb"
    NBCONVERT = "nbconvert"  # a .py with "# In[3]:" markers
    PERCENT = "percent"  # a .py with "# %%" markers
    SCRIPT = "script"  # a plain .py: one cell


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell.

    Attributes:
        id: stable within the notebook: the file's own id, else ``cell-<position>``.
        kind: code, markdown or raw.
        source: the text, exactly as stored.
    """

    id: str
    kind: CellKind
    source: str


@dataclass(frozen=True, slots=True)
class LocalModule:
    """A .py file beside the notebook that the notebook imports, directly or through another.

    Attributes:
        id: its path relative to the notebook's folder, with forward slashes (``helpers/plots.py``).
        source: its text.
    """

    id: str
    source: str


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a notebook came from.

    Attributes:
        path: the file it was read from, absolute; None for one made in memory.
        format: the file's format.
        raw: the file's bytes, so that an unchanged notebook is written back identically.
        notes: what the reader had to do to understand it, one sentence each (a conversion, a repaired id).
    """

    path: Path | None = None
    format: NotebookFormat = NotebookFormat.IPYNB
    raw: bytes = field(default=b"", repr=False, compare=False)
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Notebook:
    """Cells and local modules, and apart from them what the author's run had printed.

    Attributes:
        cells: in file order; ids are unique.
        modules: the local modules that it imports; their ids never equal a cell's.
        origin: where it came from.
        metadata: the file's notebook-level metadata, as stored.
        reference_outputs: cell id -> the stored outputs, as nbformat 4 output dictionaries.
    """

    cells: tuple[Cell, ...]
    modules: tuple[LocalModule, ...] = ()
    origin: Origin = field(default_factory=Origin)
    metadata: Mapping[str, Any] = field(default_factory=dict, compare=False)
    reference_outputs: Mapping[str, tuple[Mapping[str, Any], ...]] = field(
        default_factory=dict, compare=False, repr=False
    )

    @property
    def code_cells(self) -> tuple[Cell, ...]:
        """The cells that are run, in order."""
        return tuple(cell for cell in self.cells if cell.kind is CellKind.CODE)

    @property
    def parts(self) -> tuple[Cell | LocalModule, ...]:
        """All that has an id and a source: the cells, then the local modules."""
        return self.cells + self.modules

    @property
    def code_parts(self) -> tuple[Cell | LocalModule, ...]:
        """The code cells, then the local modules."""
        return self.code_cells + self.modules

    @property
    def name(self) -> str:
        """What to call it in messages: the file's name, or ``notebook``."""
        return self.origin.path.name if self.origin.path else "notebook"

    def source(self, id: str) -> str:  # noqa: A002 - the field's own name
        """The text of the cell or local module `id`.

        Raises:
            KeyError: there is none of that id.
        """
        for part in self.parts:
            if part.id == id:
                return part.source
        raise KeyError(id)

    def with_sources(self, sources: Mapping[str, str]) -> Notebook:
        """A copy in which the cells and modules named in `sources` have the new text.

        Raises:
            KeyError: `sources` names a cell or module that is not there.
        """
        unknown = sources.keys() - {part.id for part in self.parts}
        if unknown:
            raise KeyError(sorted(unknown)[0])
        return replace(
            self,
            cells=tuple(replace(c, source=sources.get(c.id, c.source)) for c in self.cells),
            modules=tuple(replace(m, source=sources.get(m.id, m.source)) for m in self.modules),
        )

    @property
    def fingerprint(self) -> str:
        """SHA-256 over the code (cells and modules): equal for notebooks that run the same."""
        digest = hashlib.sha256()
        for part in self.code_parts:
            for text in (part.id, part.source):
                data = text.encode("utf-8", "surrogatepass")
                digest.update(len(data).to_bytes(8, "big") + data)
        return digest.hexdigest()


def in_words(part: str) -> str:
    """What to call a cell or local module in a sentence: an id that says itself what it is needs no word before it."""
    return part if part.startswith("cell-") or part.endswith(".py") else f"cell {part}"
