"""Notebooks of nbformat 2 and 3 as text of nbformat 4."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from mlemodernizer.errors import NotebookReadError
from mlemodernizer.files.json_style import escape_surrogates


def upgraded(content: Mapping[str, Any], name: str) -> str:
    """The notebook as JSON text of nbformat 4, the same for the same content.

    Args:
        content: the decoded notebook, of nbformat 2 or 3.
        name: what to call it in messages.

    Raises:
        NotebookReadError: it is malformed.
    """
    import nbformat

    try:
        for cell in _cells(content):
            cell.setdefault("metadata", {})
            if cell["cell_type"] == "code":
                cell.setdefault("language", "python")
                cell.setdefault("outputs", [])
        converted = nbformat.reads(json.dumps(content), as_version=4)  # type: ignore[no-untyped-call]
        for position, cell in enumerate(converted.cells, 1):
            cell.id = f"cell-{position}"
        return escape_surrogates(nbformat.v4.writes(converted)) + "\n"  # type: ignore[no-untyped-call]
    except (
        AttributeError,
        IndexError,
        KeyError,
        TypeError,
        ValueError,
        RecursionError,
        nbformat.ValidationError,
    ) as error:
        raise NotebookReadError(
            f"{name} is of nbformat {content.get('nbformat')} and cannot be converted to nbformat 4: {error!r}",
            hint="Open it in Jupyter and save it again; if that fails, restore an earlier copy of it.",
        ) from error


def cell_language(content: Mapping[str, Any]) -> str:
    """The language that the code cells of an nbformat 2 or 3 notebook name; empty where none does."""
    try:
        named = [cell.get("language") for cell in _cells(content) if cell.get("cell_type") == "code"]
    except (AttributeError, KeyError, TypeError):
        return ""
    return next((name for name in named if isinstance(name, str)), "")


def _cells(content: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    for worksheet in content["worksheets"]:
        yield from worksheet["cells"]
