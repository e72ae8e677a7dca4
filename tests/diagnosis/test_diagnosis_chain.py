"""Several classifiers as one."""

from __future__ import annotations

from mlemodernizer.diagnosis import ClassifierChain, TracebackClassifier
from mlemodernizer.interfaces import FailureClassifier
from mlemodernizer.model.diagnosis import Category, Diagnosis
from mlemodernizer.model.environment import Environment
from mlemodernizer.model.notebook import Cell, CellKind, Notebook
from mlemodernizer.model.outcome import Outcome, OutcomeKind

NOTEBOOK = Notebook((Cell("a", CellKind.CODE, "x"),))
ENVIRONMENT = Environment("python", "3.12.1")
OUTCOME = Outcome(OutcomeKind.TIMED_OUT, stopped_in="a")


class Fixed(FailureClassifier):
    def __init__(self, answer: Diagnosis | None) -> None:
        self.answer = answer
        self.asked = 0

    def classify(self, outcome: Outcome, notebook: Notebook, environment: Environment) -> Diagnosis | None:
        self.asked += 1
        return self.answer


def test_the_first_answer_counts_and_later_ones_are_not_asked() -> None:
    own = Diagnosis(Category.HARDWARE, "our cluster has no GPU today")
    classifiers = Fixed(None), Fixed(own), Fixed(None)

    assert ClassifierChain(classifiers).classify(OUTCOME, NOTEBOOK, ENVIRONMENT) is own
    assert [classifier.asked for classifier in classifiers] == [1, 1, 0]


def test_a_chain_falls_back_on_the_table() -> None:
    diagnosis = ClassifierChain(iter([Fixed(None), TracebackClassifier()])).classify(OUTCOME, NOTEBOOK, ENVIRONMENT)

    assert diagnosis is not None
    assert diagnosis.category is Category.TIMEOUT


def test_a_chain_without_an_answer() -> None:
    assert ClassifierChain([Fixed(None)]).classify(OUTCOME, NOTEBOOK, ENVIRONMENT) is None
    assert ClassifierChain([]).classify(OUTCOME, NOTEBOOK, ENVIRONMENT) is None
