"""What a kernel has run."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Any

from mlemodernizer.execution.outputs import CellOutputs
from mlemodernizer.model.outcome import CellRun


@dataclass
class History:
    """What a kernel has run: shared by the runs that go on in it.

    Attributes:
        counts: execution count -> id of the cell whose code that was.
        displays: outputs by display id.
        runs: what the cells did, in order.
        outputs: what they put out, one for each of `runs`.
        begun: seconds and outputs of the cell that the next run goes on in.
    """

    counts: dict[int | None, str] = field(default_factory=dict)
    displays: dict[str, list[dict[str, Any]]] = field(default_factory=dict)
    runs: list[CellRun] = field(default_factory=list)
    outputs: list[CellOutputs] = field(default_factory=list)
    begun: tuple[float, list[dict[str, Any]]] = field(default_factory=lambda: (0.0, []))

    def back_to(self, position: int, *, within: bool) -> None:
        """Forget what was run from the cell at `position` on, or the end of it.

        Args:
            position: among the code cells, from 0.
            within: whether the first part of that cell stays.
        """
        self.begun = (0.0, [])
        if within:
            self.begun = (self.runs[position].seconds, _without_errors(self.outputs[position].outputs))
        del self.runs[position:], self.outputs[position:]
        self.runs[:] = [replace(run, ok=True) for run in self.runs]
        for outputs in self.outputs:
            outputs.outputs[:] = _without_errors(outputs.outputs)


def _without_errors(outputs: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [output for output in outputs if output["output_type"] != "error"]
