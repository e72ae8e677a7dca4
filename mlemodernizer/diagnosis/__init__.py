"""Explains why a run failed."""

from mlemodernizer.diagnosis.chain import ClassifierChain
from mlemodernizer.diagnosis.traceback_classifier import TracebackClassifier

__all__ = ["ClassifierChain", "TracebackClassifier"]
