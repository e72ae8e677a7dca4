"""Foresees, from the counters that a cell prints, that its time will not do."""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any

from mlemodernizer.execution.outputs import plain

_COUNTED = r"(?P<what>epoch|fold|iteration|iter|step|round)"
COUNTERS = {
    "said": re.compile(rf"\b{_COUNTED}\W{{0,3}}(?P<k>\d+)\s*(?:/|of)\s*(?P<n>\d+)", re.I),
    "tqdm": re.compile(r"\d+%\|(?P<what>)[^|]*\|\s*(?P<k>\d+)/(?P<n>\d+)\s*\["),
    "keras": re.compile(r"(?<![\d/])(?P<k>\d+)/(?P<n>\d+)(?P<what>)\s*(?:━|\[[=>.])"),
    "joblib": re.compile(r"Done\s+(?P<k>\d+)(?P<what>)(?: out of\s+(?P<n>\d+)| tasks)"),
}
"""What is printed in loops: how many steps of how many. A step that was said to begin is taken to be done."""

_FITS = re.compile(r"totalling (\d+) fits")
_FIT = re.compile(r"^\[CV\b(?!.*\bSTART\b).*(?:END|total=)", re.M)

ENDS_EARLY = re.compile(r"early_?stop|stop_training|\bpatience\b|\bbreak\b|\bod_type\b|\bStopIteration\b", re.I)
"""What tells that a loop may end before its counter does."""

TICKS = 3
"""Steps that have to be seen."""

MARGIN = 0.75
"""The steps to come are taken to be this much as long as the fastest one was."""


@dataclass
class _Counter:
    """One counter: how far it is, and the fastest step so far."""

    total: int
    count: int
    at: float
    steps: int = 0
    fastest: float = float("inf")

    def reached(self, count: int, now: float) -> None:
        self.fastest = min(self.fastest, (now - self.at) / (count - self.count))
        self.steps += 1
        self.count, self.at = count, now

    def left(self) -> float:
        """Seconds that the rest takes at the least."""
        return (self.total - self.count) * self.fastest * MARGIN if self.steps >= TICKS else 0.0


@dataclass
class Forecast:
    """Takes what one cell publishes.

    Args:
        deadline: when the cell's time is over.
        clock: tells the time, on the deadline's clock.
    """

    deadline: float
    clock: Callable[[], float] = time.monotonic
    _counters: dict[tuple[str, int], _Counter] = field(default_factory=dict)
    _fits: int = 0
    _fitted: int = 0

    def take(self, kind: str, content: dict[str, Any]) -> None:
        """Take a message from the kernel."""
        if kind != "stream":
            return
        text = plain(content["text"])
        for name, pattern in COUNTERS.items():
            for found in pattern.finditer(text):
                self._reached(name + found["what"].lower(), int(found["k"]), int(found["n"] or self._fits))
        announced = _FITS.findall(text)
        if announced:
            self._fits, self._fitted = int(announced[-1]), 0
        for _ in _FIT.finditer(text):
            self._fitted += 1
            self._reached("fits", self._fitted, self._fits)

    def _reached(self, name: str, count: int, total: int) -> None:
        now, counter = self.clock(), self._counters.get((name, total))
        if counter is None or count < counter.count:
            self._counters[name, total] = _Counter(total, count, now)
        elif count > counter.count:
            counter.reached(count, now)

    @property
    def hopeless(self) -> str:
        """Why the cell cannot end in time, in words; empty while it may."""
        for counter in self._counters.values():
            left = counter.left()
            if counter.at + left > self.deadline:
                done, total = counter.count, counter.total
                return f"{done:,} of {total:,} steps were done, and the rest needs {left:,.0f} s more at the least"
        return ""


def may_end_early(sources: Iterable[str]) -> bool:
    """Whether code has what ends loops before their counters do."""
    return any(ENDS_EARLY.search(source) for source in sources)
