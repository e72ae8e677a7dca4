"""Notebooks as dictionaries and as text, in the styles that tools write them in."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any


def code(source: str | list[str], outputs: Sequence[Mapping[str, Any]] = (), **more: Any) -> dict[str, Any]:
    return {
        "cell_type": "code",
        "execution_count": None,
        "metadata": {},
        "outputs": list(outputs),
        "source": source,
        **more,
    }


def markdown(source: str | list[str], **more: Any) -> dict[str, Any]:
    return {"cell_type": "markdown", "metadata": {}, "source": source, **more}


def stream(text: str | list[str]) -> dict[str, Any]:
    return {"name": "stdout", "output_type": "stream", "text": text}


def document(*cells: dict[str, Any], minor: int = 4, **metadata: Any) -> dict[str, Any]:
    return {"cells": list(cells), "metadata": metadata, "nbformat": 4, "nbformat_minor": minor}


@dataclass(frozen=True)
class TextStyle:
    """How a tool writes JSON."""

    indent: int | str | None = 1
    ascii_only: bool = False
    sort_keys: bool = True
    colon: str = ": "
    comma: str | None = None
    newline: str = "\n"
    end: str = "\n"
    bom: bool = False

    def dump(self, content: Mapping[str, Any]) -> bytes:
        comma = self.comma or ("," if self.indent is not None else ", ")
        text = json.dumps(
            content,
            indent=self.indent,
            ensure_ascii=self.ascii_only,
            sort_keys=self.sort_keys,
            separators=(comma, self.colon),
        )
        text = (text + self.end).replace("\n", self.newline)
        return ("\ufeff" if self.bom else "").encode() + text.encode()


JUPYTER = TextStyle()


def ipynb(*cells: dict[str, Any], style: TextStyle = JUPYTER, **metadata: Any) -> bytes:
    return style.dump(document(*cells, **metadata))
