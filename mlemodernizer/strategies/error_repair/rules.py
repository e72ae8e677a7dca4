"""Repair by the catalogue of rewrite rules: before the first run, and again with what a failure shows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import ClassVar

from mlemodernizer.interfaces import Case, FixStrategy
from mlemodernizer.model.notebook import in_words
from mlemodernizer.model.patch import Patch
from mlemodernizer.rewriting.engine import Engine
from mlemodernizer.strategies.error_repair.failed_run import evidence_of


class RuleStrategy(FixStrategy):
    """Applies every rule that certainly holds.

    Before the first run certainty comes from static inference alone. After a failure the types of the kernel's
    variables and of the object in the traceback are known as well, and more rules hold.

    Args:
        engine: the rewriting engine with its catalogue.
    """

    preflight = True
    last_resort: ClassVar[bool] = False

    def __init__(self, engine: Engine) -> None:
        self.engine = engine
        self._remarks: dict[str, None] = {}
        self._unanalysed: tuple[str, ...] = ()

    @property
    def remarks(self) -> Sequence[str]:
        """Cells that were carried unchanged, and rules that failed."""
        return (*self._unanalysed, *self._remarks)

    def propose(self, case: Case) -> Iterator[Sequence[Patch]]:
        """One alternative: all that the rules change."""
        rewritten = self.engine.rewrite(
            case.notebook,
            case.environment,
            evidence=evidence_of(case.outcome) if case.outcome is not None else None,
            exclude={provenance.name for provenance in case.excluded},
            earlier=case.patches,
            last_resort=self.last_resort,
        )
        if not case.excluded:  # a trial without some rules, such as a conversion, says nothing of what is kept
            skipped = rewritten.skipped.items()
            self._unanalysed = tuple(f"In {in_words(part)} nothing was analysed: {why}." for part, why in skipped)
        for note in rewritten.notes:
            self._remarks[note] = None
        for rule, why in rewritten.failures.items():
            self._remarks[f"Rule {rule} failed and was left out: {why}."] = None
        if rewritten.patches:
            yield rewritten.patches


class LastResortStrategy(RuleStrategy):
    """Applies the rules of last resort, after a failure that nothing else repairs."""

    preflight = False
    last_resort = True

    @property
    def remarks(self) -> Sequence[str]:
        """Nothing: what cannot be analysed is said by the strategy of the other rules."""
        return ()
