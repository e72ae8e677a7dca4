"""A failure as a value, from what the kernel tells about it and from the traceback it shows."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from mlemodernizer.execution.outputs import CellOutputs, plain
from mlemodernizer.execution.shown_traceback import ShownFrame, shown_frames
from mlemodernizer.execution.workspace import Workspace
from mlemodernizer.model.outcome import Failure, Frame, Table, Variable

_WARNING = re.compile(
    r"^(?:\S.*?:\d+: )?(?P<text>(?:\w+\.)*\w*(?:Deprecation|Future)\w*Warning: .+?)"
    r"(?=\n[^\n]+?:\d+: |\n  |\n(?:\w+\.)*\w+Warning: |\Z)",
    re.MULTILINE | re.DOTALL,
)


class FailureReader:
    """Makes failures of one run.

    Args:
        cells: execution count -> cell id, of the cells run so far; may grow.
        workspace: where they run.
    """

    def __init__(self, cells: Mapping[int | None, str], workspace: Workspace) -> None:
        self._cells = cells
        self._workspace = workspace

    def read(
        self, cell: str, error: Mapping[str, Any], outputs: CellOutputs, told: Mapping[str, Any] | None
    ) -> Failure:
        """The failure of `cell`.

        Args:
            cell: the cell's id.
            error: the kernel's words: ``ename``, ``evalue`` and ``traceback``.
            outputs: what the cell published.
            told: the kernel's report; None if it could not be asked, or tells of something else.
        """
        restore = self._workspace.restore
        shown = plain(restore("\n".join(error.get("traceback", ()))))
        warnings = tuple(" ".join(match["text"].split()) for match in _WARNING.finditer(plain(outputs.printed)))
        report = (told or {}).get("exception") or {}
        if report.get("type") != error["ename"]:
            frames = tuple(self._shown(frame) for frame in shown_frames(shown))
            line = next((frame.line for frame in frames if frame.file == cell), 0)
            return Failure(
                cell=cell,
                exception=error["ename"],
                message=plain(restore(error["evalue"])),
                frames=frames,
                line=line,
                warnings=warnings,
                traceback=shown,
            )
        attributes = {name: restore(text) for name, text in report["attributes"].items()}
        if "filename" in attributes:
            attributes["filename"] = (
                self._workspace.module_of(report["attributes"]["filename"]) or attributes["filename"]
            )
        return Failure(
            cell=cell,
            exception=report["type"],
            message=plain(restore(report["message"])),
            frames=tuple(self._frame(frame) for frame in report["frames"]),
            line=report["line"],
            end_line=report["end_line"],
            mro=tuple(report["mro"]),
            attributes=attributes,
            warnings=warnings,
            traceback=shown,
        )

    def _frame(self, frame: Mapping[str, Any]) -> Frame:
        own = self._cells.get(frame["cell"], "") or self._workspace.module_of(frame["file"])
        return Frame(
            file=own or self._workspace.restore(frame["file"]),
            line=frame["line"],
            function=frame["function"],
            code=self._workspace.restore(frame["code"]),
            in_notebook=bool(own),
        )

    def _shown(self, frame: ShownFrame) -> Frame:
        own = self._cells.get(frame.number, "")
        return Frame(own or frame.file, frame.line, frame.function, frame.code, bool(own))


def variables(told: Mapping[str, Any] | None) -> dict[str, Variable]:
    """The variables in the kernel's report."""
    return {name: _variable(**fields) for name, fields in (told or {}).get("variables", {}).items()}


def tables(told: Mapping[str, Any] | None, workspace: Workspace) -> tuple[Table, ...]:
    """The files with tables in the kernel's report, by the paths that the notebook's reader knows."""
    rows = (told or {}).get("tables", ())
    return tuple(Table(workspace.restore(row["path"]), tuple(row["columns"]), row["made"]) for row in rows)


def _variable(bases: list[str], shape: list[int] | None = None, **fields: Any) -> Variable:
    return Variable(bases=tuple(bases), shape=None if shape is None else tuple(shape), **fields)
