"""What is said of cells that were carried unchanged."""

from __future__ import annotations

from mlemodernizer.interfaces import Case
from mlemodernizer.model.patch import Provenance, ProvenanceKind
from mlemodernizer.model.verdict import Goal
from mlemodernizer.rewriting.engine import Engine
from mlemodernizer.strategies.error_repair.rules import RuleStrategy
from mlemodernizer.testing import environment, notebook, our_catalogue

PRINT = Provenance(ProvenanceKind.RULE, "python.print_statement")


def test_a_trial_without_a_conversion_says_nothing_of_what_is_kept() -> None:
    catalogue = our_catalogue()
    strategy = RuleStrategy(Engine(catalogue.rules, catalogue.knowledge))
    old = notebook("x = 1\nprint x", "print(")
    list(strategy.propose(Case(old, environment(), Goal.REPAIR)))
    remarks = strategy.remarks
    assert len(remarks) == 1
    assert remarks[0].startswith("In cell c1 nothing was analysed: not Python 3")
    list(strategy.propose(Case(old, environment(), Goal.REPAIR, excluded=frozenset({PRINT}))))
    assert strategy.remarks == remarks
