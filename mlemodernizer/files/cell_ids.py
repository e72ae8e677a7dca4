"""Stable ids for cells, whether the file has them or not."""

from __future__ import annotations

import re
from collections.abc import Sequence

_VALID = re.compile(r"[A-Za-z0-9_-]+")


def assign_ids(stored: Sequence[object]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Unique ids for the cells, and notes on those of the file that could not be used.

    A cell keeps its own id where that is valid by nbformat and no earlier cell has it; the others are called
    ``cell-<position>``, counted from 1. A valid id has no dot, so none is equal to a local module's path.

    Args:
        stored: what the file has as id of each cell, in order; None where it has none.
    """
    taken: set[object] = {own for own in stored if _is_valid(own)}
    seen: set[object] = set()
    ids: list[str] = []
    renamed: dict[str, list[str]] = {}
    for position, own in enumerate(stored, 1):
        if isinstance(own, str) and _is_valid(own) and own not in seen:
            seen.add(own)
            ids.append(own)
            continue
        ids.append(_free(f"cell-{position}", taken))
        taken.add(ids[-1])
        if own is not None:
            why = "the id of an earlier cell" if _is_valid(own) else "an id that nbformat does not allow"
            renamed.setdefault(why, []).append(ids[-1])
    notes = (f"Cells with {why} are called by their position: {', '.join(names)}." for why, names in renamed.items())
    return tuple(ids), tuple(notes)


def _is_valid(value: object) -> bool:
    return isinstance(value, str) and _VALID.fullmatch(value) is not None


def _free(name: str, taken: set[object]) -> str:
    number, candidate = 1, name
    while candidate in taken:
        number += 1
        candidate = f"{name}-{number}"
    return candidate
