"""Repair by a rule that is made for one failure, from what the kernel's packages say of themselves."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from mlemodernizer.interfaces import Case, FixStrategy
from mlemodernizer.model.outcome import Failure
from mlemodernizer.model.patch import Patch, Provenance, ProvenanceKind, Semantics
from mlemodernizer.rewriting.engine import Engine
from mlemodernizer.rewriting.rule import Rule
from mlemodernizer.strategies.error_repair.failed_run import evidence_of


@dataclass(frozen=True, kw_only=True)
class ImprovisedRule(Rule):
    """A rule for one failure in one environment, whatever the version: no page documents it."""

    applies_to: str = ">=3"
    documentation: str = ""
    semantics: Semantics = Semantics.EQUIVALENT
    id: str = "python.improvised"


class ImprovisedRuleStrategy(FixStrategy):
    """Base of the strategies that know no library: they ask the live packages and write a rule for the one failure.

    So imports, aliases and star imports are followed, and layout is kept, just as with rules of the catalogue.

    Args:
        engine: gives the type oracle; its rules are not used.

    Attributes:
        name: what the patches' provenance says.
    """

    name = ""

    def __init__(self, engine: Engine) -> None:
        self.engine = engine

    @abstractmethod
    def rules(self, case: Case, failure: Failure) -> Iterator[ImprovisedRule]:
        """Alternatives, best first."""

    def moved(self, case: Case, moves: Mapping[str, str], reason: str, gone: Iterable[str] = ()) -> ImprovisedRule:
        """The rule that gives names their new place.

        Args:
            case: says what the packages hold.
            moves: dotted name -> where it is now.
            reason: for the report.
            gone: modules that leave their imports once nothing mentions them.
        """
        symbols = {new: case.inspect.describe(new) for new in moves.values()}
        return ImprovisedRule(
            reason=reason,
            affects=frozenset({"outputs", "scores"}),
            moves=moves,
            unloaded=frozenset(new for new, symbol in symbols.items() if symbol is not None and not symbol.reached),
            gone=frozenset(gone),
        )

    def propose(self, case: Case) -> Iterator[Sequence[Patch]]:
        failure = case.outcome.failure if case.outcome is not None else None
        provenance = Provenance(ProvenanceKind.STRATEGY, self.name)
        if failure is None or case.outcome is None or provenance in case.excluded:
            return
        for rule in self.rules(case, failure):
            engine = Engine((rule,), self.engine.knowledge)
            rewritten = engine.rewrite(case.notebook, case.environment, evidence=evidence_of(case.outcome))
            if rewritten.patches:
                yield [replace(patch, provenance=provenance) for patch in rewritten.patches]
