"""Outputs of code cells, between the form in a file (lists of lines) and the form in memory (strings)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

Output = Mapping[str, Any]


def joined(outputs: object) -> tuple[Output, ...]:
    """The outputs of one cell with every list of lines as one string. What is no output is left out."""
    if not isinstance(outputs, list):
        return ()
    return tuple(_map_text(output, _join) for output in outputs if isinstance(output, dict))


def split(outputs: Sequence[Output]) -> list[Output]:
    """The outputs of one cell with every text as a list of lines, as Jupyter stores them."""
    return [_map_text(output, _split) for output in outputs]


def _map_text(output: Output, convert: Any) -> Output:
    changed = {}
    if "text" in output:
        changed["text"] = convert("text/plain", output["text"])
    if isinstance(output.get("data"), Mapping):
        changed["data"] = {mime: convert(mime, value) for mime, value in output["data"].items()}
    return {**output, **changed}


def _is_json(mime: str) -> bool:
    return mime == "application/json" or mime.endswith("+json")


def _join(mime: str, value: object) -> object:
    if isinstance(value, list) and not _is_json(mime) and all(isinstance(line, str) for line in value):
        return "".join(value)
    return value


def _split(mime: str, value: object) -> object:
    is_text = mime.startswith("text/") or mime in {"application/javascript", "image/svg+xml"}
    return value.splitlines(keepends=True) if isinstance(value, str) and is_text else value
