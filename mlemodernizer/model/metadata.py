"""What a notebook's metadata say of the Python that it was written for."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any


def stated_version(metadata: Mapping[str, Any]) -> int | None:
    """The major version of Python that a notebook's metadata names: that of the kernel which ran it last."""
    info = _mapping(metadata.get("language_info"))
    version = str(info.get("version") or _mapping(info.get("codemirror_mode")).get("version") or "")
    kernel = _mapping(metadata.get("kernelspec"))
    for text in (
        version,
        str(info.get("pygments_lexer", "")),
        str(kernel.get("name")),
        str(kernel.get("display_name")),
    ):
        found = re.match(r"(?:i?py(?:thon)? *)?([23])\d?\b", text, re.I)
        if found:
            return int(found[1])
    return None


def _mapping(value: object) -> Mapping[str, Any]:
    return value if isinstance(value, Mapping) else {}
