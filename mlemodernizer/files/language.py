"""The language of a notebook, from its metadata."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

_KERNEL_NAMES = {"ir": "R", "julia": "Julia", "octave": "Octave", "scala": "Scala", "bash": "Bash", "sas": "SAS"}
"""Kernel names, without their version, of languages other than Python."""


def foreign_language(metadata: Mapping[str, Any]) -> str:
    """Name of the notebook's language where that is not Python; empty for Python and where nothing tells."""
    for name in _stated(metadata):
        return "" if "python" in name.lower() else name
    return ""


def _stated(metadata: Mapping[str, Any]) -> Iterator[str]:
    """What the metadata say, most reliable first."""
    info, spec = metadata.get("language_info"), metadata.get("kernelspec")
    info, spec = (part if isinstance(part, Mapping) else {} for part in (info, spec))
    for stated in (info.get("name"), spec.get("language"), metadata.get("language")):
        if isinstance(stated, str) and stated:
            yield stated
    kernel = spec.get("name")
    if isinstance(kernel, str):
        known = _KERNEL_NAMES.get(kernel.partition("-")[0].lower())
        if known:
            yield known
