"""Collects what cells publish, as nbformat 4 outputs, up to a size."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

ESCAPES = re.compile(r"\x1b\[[0-?]*[ -/]*[@-~]")
"""ANSI escape sequences: colours, mostly."""

RICH_FACTOR = 16
"""Images and the like may take this many times what text may: a single interactive figure has megabytes."""

_DISPLAYS = frozenset({"display_data", "execute_result", "update_display_data"})


class CellOutputs:
    """The outputs of one cell.

    Args:
        limit: bytes of text that are kept.
        restore: applied to all text, see `Workspace.restore`.
        displays: the run's outputs by display id, shared by its cells: one may update what another has shown.
    """

    def __init__(
        self, limit: int, restore: Callable[[str], str], displays: dict[str, list[dict[str, Any]]] | None = None
    ) -> None:
        self.outputs: list[dict[str, Any]] = []
        self.dropped = 0
        self._restore = restore
        self._text_left = limit
        self._rich_left = limit * RICH_FACTOR
        self._displays = {} if displays is None else displays
        self._clear_before_next = False

    @property
    def error(self) -> dict[str, Any] | None:
        """The first traceback that was shown."""
        return next((output for output in self.outputs if output["output_type"] == "error"), None)

    @property
    def printed(self) -> str:
        """All text on the standard error stream."""
        return "".join(output["text"] for output in self.outputs if output.get("name") == "stderr")

    def take(self, kind: str, content: dict[str, Any]) -> None:
        """Take a message from the kernel."""
        if kind == "clear_output":
            self._clear_before_next = bool(content.get("wait"))
            if not self._clear_before_next:
                self.outputs.clear()
            return
        if kind not in _DISPLAYS and kind not in ("stream", "error"):
            return
        if self._clear_before_next and kind != "update_display_data":
            self._clear_before_next = False
            self.outputs.clear()
        if kind == "stream":
            self._stream(content["name"], content["text"])
        elif kind == "error":
            self._error(content)
        else:
            self._display(kind, content)

    def _stream(self, name: str, text: str) -> None:
        size = len(text.encode("utf-8", "replace"))
        if size > self._text_left:
            kept = text.encode("utf-8", "replace")[: self._text_left].decode("utf-8", "ignore")
            if self._text_left:
                kept += "\n[… the rest is left out]\n"
            self.dropped += size - self._text_left
            text, size = kept, self._text_left
        self._text_left -= size
        if not text:
            return
        text = self._restore(text)
        last = self.outputs[-1] if self.outputs else None
        if last is not None and last.get("name") == name and last["output_type"] == "stream":
            last["text"] += text
        else:
            self.outputs.append({"output_type": "stream", "name": name, "text": text})

    def _error(self, content: dict[str, Any]) -> None:
        self.outputs.append(
            {
                "output_type": "error",
                "ename": content["ename"],
                "evalue": self._restore(content["evalue"]),
                "traceback": [self._restore(line) for line in content["traceback"]],
            }
        )

    def _display(self, kind: str, content: dict[str, Any]) -> None:
        identity = content.get("transient", {}).get("display_id")
        data = {mime: self._fitting(value) for mime, value in sorted(content["data"].items(), key=_size_of_item)}
        data = {mime: value for mime, value in data.items() if value is not None}
        metadata = content.get("metadata", {})
        if kind == "update_display_data":
            for shown in self._displays.get(identity, ()):
                shown["data"], shown["metadata"] = data, metadata
            return
        output: dict[str, Any] = {"output_type": kind, "data": data, "metadata": metadata}
        if kind == "execute_result":
            output["execution_count"] = content["execution_count"]
        if identity:
            self._displays.setdefault(identity, []).append(output)
        self.outputs.append(output)

    def _fitting(self, value: Any) -> Any:
        size = _size(value)
        if size > self._rich_left:
            self.dropped += size
            return None
        self._rich_left -= size
        return self._restore(value) if isinstance(value, str) else value


def plain(text: str) -> str:
    """The text without escape sequences."""
    return ESCAPES.sub("", text)


def _size(value: Any) -> int:
    return len(value) if isinstance(value, str) else len(repr(value))


def _size_of_item(item: tuple[str, Any]) -> int:
    return _size(item[1])
