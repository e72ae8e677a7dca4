"""Replacing pieces of a text, every other character kept."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from mlemodernizer.errors import NotebookWriteError
from mlemodernizer.model.notebook import Cell, Notebook


@dataclass(frozen=True, slots=True)
class Replacement:
    """New text for what lies from offset `start` up to, not including, `end`."""

    start: int
    end: int
    text: str


def replaced(text: str, replacements: Iterable[Replacement]) -> str:
    """The text with the replacements made. They must not overlap; several at one empty place keep their order."""
    pieces: list[str] = []
    at = 0
    for change in sorted(replacements, key=lambda change: change.start):
        pieces += text[at : change.start], change.text
        at = change.end
    return "".join([*pieces, text[at:]])


def require_same_cells(notebook: Notebook, original: Sequence[Cell]) -> None:
    """Raise NotebookWriteError where the notebook has other cells than the content it was read from."""
    if [(cell.id, cell.kind) for cell in notebook.cells] != [(cell.id, cell.kind) for cell in original]:
        raise NotebookWriteError(
            f"{notebook.name}: cells were added, removed, renamed or moved since it was read",
            hint="Change only the sources of cells (Notebook.with_sources).",
        )
