"""Reads the tracebacks that IPython prints: what is left when the kernel cannot be asked."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_HEADER = re.compile(
    r"(?:  )?(?:Cell |Input )?In ?\[(?P<number>\d+)\](?:, line (?P<line>\d+))?(?:, in (?P<cell_function>[\w<>.]+).*)?$"
    r"|<ipython-input-(?P<old_number>\d+)-\w+> in (?P<old_function>[\w<>]+)"
    r"|File (?P<file>\S.*?):(?P<file_line>\d+)(?:, in (?P<function>[\w<>.]+))?"
    r"|(?P<old_file>[/~]\S*) in (?P<old_file_function>[\w<>]+)"
)
_ARROW = re.compile(r"-+> *(?P<line>\d+) (?P<code>.*)$")


@dataclass
class ShownFrame:
    """A frame: in the cell with that execution count, or, if that is None, in a file."""

    number: int | None
    file: str
    function: str
    line: int = 0
    code: str = ""


def shown_frames(text: str) -> list[ShownFrame]:
    """The frames in a traceback's text without escape sequences, outermost first; of the last exception in a chain."""
    frames: list[ShownFrame] = []
    for line in text.splitlines():
        if line.startswith(("During handling of the above", "The above exception was the direct")):
            frames.clear()
        header = _HEADER.match(line)
        if header:
            frames.extend(_opened(header))
            continue
        arrow = _ARROW.match(line)
        if arrow and frames:
            frames[-1].line, frames[-1].code = int(arrow["line"]), arrow["code"].strip()
    return frames


def _opened(header: re.Match[str]) -> Iterator[ShownFrame]:
    number = header["number"] or header["old_number"]
    names = ("cell_function", "function", "old_function", "old_file_function")
    function = next((header[name] for name in names if header[name] not in (None, "<cell")), "<module>")
    file = header["file"] or header["old_file"] or ""
    yield ShownFrame(int(number) if number else None, file, function, int(header["line"] or header["file_line"] or 0))
