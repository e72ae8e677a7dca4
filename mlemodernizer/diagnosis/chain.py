"""Several classifiers as one."""

from __future__ import annotations

from collections.abc import Iterable

from mlemodernizer.interfaces import FailureClassifier
from mlemodernizer.model.diagnosis import Diagnosis
from mlemodernizer.model.environment import Environment
from mlemodernizer.model.notebook import Notebook
from mlemodernizer.model.outcome import Outcome


class ClassifierChain(FailureClassifier):
    """Asks classifiers in turn and gives the first explanation.

    Args:
        classifiers: in the order in which they are asked.
    """

    def __init__(self, classifiers: Iterable[FailureClassifier]) -> None:
        self._classifiers = tuple(classifiers)

    def classify(self, outcome: Outcome, notebook: Notebook, environment: Environment) -> Diagnosis | None:
        """The first explanation; None where no classifier has one."""
        for classifier in self._classifiers:
            diagnosis = classifier.classify(outcome, notebook, environment)
            if diagnosis is not None:
                return diagnosis
        return None
