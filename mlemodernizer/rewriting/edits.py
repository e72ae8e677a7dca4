"""Edits of one text that may lie inside each other."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class TextEdit:
    """Put `text` in place of the characters from `start` up to `end`."""

    start: int
    end: int
    text: str


@dataclass(slots=True)
class TextEdits:
    """The edits of one text, made from the inside out.

    An outer edit is written from `current`, which has the inner ones made already, and takes their place.
    """

    source: str
    edits: list[TextEdit] = field(default_factory=list)

    def add(self, edit: TextEdit) -> None:
        """Add an edit. Edits within its span are dropped: it was written with them in view."""
        kept = [e for e in self.edits if not (edit.start <= e.start and e.end <= edit.end and edit.start < edit.end)]
        self.edits = [*kept, edit]

    def overlaps(self, start: int, end: int) -> bool:
        """Whether an edit cuts the span or contains it, so that none can be made there."""
        return any(e.start < end and start < e.end and not (start <= e.start and e.end <= end) for e in self.edits)

    def replaced(self, start: int, end: int) -> bool:
        """Whether an edit takes the place of just this span."""
        return any((e.start, e.end) == (start, end) for e in self.edits)

    def current(self, start: int, end: int) -> str:
        """The text of a span with the edits inside it made."""
        inside = [e for e in self.edits if start <= e.start and e.end <= end]
        return _apply(self.source, inside, start, end)

    def apply(self) -> str:
        """The whole text with all edits made."""
        return _apply(self.source, self.edits, 0, len(self.source))


def _apply(source: str, edits: list[TextEdit], start: int, end: int) -> str:
    pieces = []
    position = start
    for edit in sorted(edits, key=lambda e: (e.start, e.end)):
        pieces += [source[position : edit.start], edit.text]
        position = edit.end
    pieces.append(source[position:end])
    return "".join(pieces)
