"""Whether a notebook builds graphs and runs them in sessions, as all did with TensorFlow 1."""

from __future__ import annotations

from mlemodernizer.rewriting.references import References
from mlemodernizer.rewriting.values import Ref

_GRAPHS = ("tensorflow.placeholder", "tensorflow.Session", "tensorflow.InteractiveSession")


def names(references: References) -> set[str]:
    """All dotted names that the code mentions, as it spells them."""
    return {value.name for value in references.analysis.values.values() if isinstance(value, Ref)}


def uses_keras(references: References) -> bool:
    """Whether the code mentions Keras."""
    return any(name.split(".")[0] == "keras" or name.startswith("tensorflow.keras") for name in names(references))


def builds_graphs(references: References) -> bool:
    """Whether the code builds graphs of TensorFlow 1, and not merely configures a session for Keras."""
    mentioned = names(references)
    return not mentioned.isdisjoint(_GRAPHS) and not uses_keras(references)
