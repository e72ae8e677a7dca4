"""What a job wants, and whether it has it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Goal(StrEnum):
    """What is not met yet."""

    REPAIR = "repair"  # the notebook fails
    RUNTIME = "runtime"  # it takes too long
    SCORE = "score"  # it computes something else than its author had


@dataclass(frozen=True, slots=True)
class Verdict:
    """A verifier's answer.

    Attributes:
        unmet: the goal that is not met; None when all that was checked is.
        evidence: what was seen, one observation each.
    """

    unmet: Goal | None
    evidence: tuple[str, ...] = ()
