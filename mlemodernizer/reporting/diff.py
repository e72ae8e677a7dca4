"""What changed, cell by cell, with the reasons."""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Sequence

from mlemodernizer.model.notebook import Notebook
from mlemodernizer.model.patch import Patch

_COLORS = {"+": "\033[32m", "-": "\033[31m", "@": "\033[36m", "#": "\033[1m"}


def notebook_diff(original: Notebook, patches: Sequence[Patch], *, color: bool = False) -> str:
    """A unified diff for each changed cell or module, headed by the patches that changed it.

    Args:
        original: the notebook before the patches.
        patches: in the order in which they apply.
        color: with ANSI colours, for a terminal.
    """
    lines: list[str] = []
    final = original
    for patch in patches:
        final = patch.apply(final)
    for part in original.parts:
        after = final.source(part.id)
        if after != part.source:
            lines += _part(place(original, part.id), part.id, part.source, after, patches)
    if color:
        lines = [f"{_COLORS[line[0]]}{line}\033[0m" if line[:1] in _COLORS else line for line in lines]
    return "\n".join(lines)


def place(notebook: Notebook, id: str) -> str:  # noqa: A002
    """What to call a cell or local module: an id that Jupyter does not show is followed by the cell's position."""
    position = next((i for i, cell in enumerate(notebook.cells, 1) if cell.id == id), 0)
    return f"{id} (cell {position})" if position and id != f"cell-{position}" else id


def _part(called: str, id: str, before: str, after: str, patches: Sequence[Patch]) -> Iterator[str]:  # noqa: A002
    yield f"# {called}"
    reasons = (f"#   {p.provenance} ({p.semantics}): {p.reason}" for p in patches if any(e.cell == id for e in p.edits))
    yield from dict.fromkeys(reasons)  # a rule may have come again in a later pass
    diff = difflib.unified_diff(before.split("\n"), after.split("\n"), lineterm="", n=2)
    for line in list(diff)[2:]:
        yield printable(line)
    yield ""


def printable(text: str) -> str:
    """The text without characters that would steer a terminal."""
    return "".join(c if c.isprintable() or c == "\t" else f"\\x{ord(c):02x}" for c in text)
