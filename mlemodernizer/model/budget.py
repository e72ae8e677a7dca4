"""How much a job may spend."""

from __future__ import annotations

from dataclasses import dataclass

from mlemodernizer.errors import ConfigurationError


@dataclass(frozen=True, slots=True)
class Budget:
    """Upper bounds of one job. None means unlimited.

    Attributes:
        seconds: wall clock of the job after which no further run is started; a run itself is bounded by its time limit.
        runs: executions of the notebook, complete or not.
        llm_calls: calls of a language model.
        tokens: tokens sent and received, together.
    """

    seconds: float | None = 3600.0
    runs: int | None = 40
    llm_calls: int | None = 20
    tokens: int | None = 200_000

    def __post_init__(self) -> None:
        for name in ("seconds", "runs", "llm_calls", "tokens"):
            value = getattr(self, name)
            if value is not None and not (isinstance(value, int | float) and value >= 0):
                raise ConfigurationError(
                    f"budget: {name}={value!r} is no bound", hint="Give a number ≥ 0, or None for unlimited."
                )

    def spent(self, runs: int, seconds: float) -> str:
        """Which part of it so many runs and seconds have used up, in words; empty where another run is allowed."""
        if self.runs is not None and runs >= self.runs:
            return f"The budget of {self.runs} runs is spent; raise it with budget=Budget(runs=…)."
        if self.seconds is not None and seconds >= self.seconds:
            return f"The budget of {self.seconds:g} s is spent; raise it with budget=Budget(seconds=…)."
        return ""
