"""When a notebook was written."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Era:
    """Version bounds of the libraries that the author had.

    Attributes:
        bounds: library -> PEP 440 specifier, such as ``{"scikit-learn": "<0.20"}``.
        evidence: library -> what the bound was read from, in words.
    """

    bounds: Mapping[str, str] = field(default_factory=dict)
    evidence: Mapping[str, str] = field(default_factory=dict)
