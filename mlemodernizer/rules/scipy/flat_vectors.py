"""Distances of vectors with two dimensions."""

import ast
from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site

_DISTANCES = [
    "braycurtis",
    "canberra",
    "chebyshev",
    "cityblock",
    "correlation",
    "cosine",
    "dice",
    "euclidean",
    "hamming",
    "jaccard",
    "jensenshannon",
    "mahalanobis",
    "minkowski",
    "rogerstanimoto",
    "russellrao",
    "seuclidean",
    "sokalsneath",
    "sqeuclidean",
    "yule",
]


@dataclass(frozen=True, kw_only=True)
class FlatVectors(Rule):
    """``cosine(a, b)`` → ``cosine(np.asarray(a).ravel(), …)``, after a run in which the vectors were refused."""

    @property
    def targets(self) -> Iterable[str]:
        return tuple(f"scipy.spatial.distance.{name}" for name in _DISTANCES)

    def rewrite(self, site: Site) -> Replacement | None:
        refused = site.on_failing_line and site.failure[1].startswith("Input vector should be 1-D")
        if not refused or not isinstance(site.node, ast.Call):
            return None
        call = site.call
        for name, position in (("u", 0), ("v", 1)):
            vector = call.source(name, position)
            if vector is None:
                return None
            if not vector.endswith(".ravel()"):
                array = (
                    vector
                    if vector.startswith(site.name_of("numpy.asarray"))
                    else f"{site.name_of('numpy.asarray')}({vector})"
                )
                call.set(name, f"{array}.ravel()", position)
        return Replacement(call.text)


rule = FlatVectors(
    applies_to=">=1.9",
    reason="Distances dropped the dimensions of length one of their vectors until SciPy 1.9.",
    documentation="https://docs.scipy.org/doc/scipy/release/1.9.0-notes.html",
    examples=(
        Example(
            setup="import numpy as np\nfrom scipy.spatial.distance import cosine\na = np.array([[1, 2], [3, 4]])\n",
            before="d = cosine(a[:1], a[1:])",
            after="d = cosine(np.asarray(a[:1]).ravel(), np.asarray(a[1:]).ravel())",
            failure=("ValueError", "Input vector should be 1-D."),
        ),
    ),
    unchanged=("from scipy.spatial.distance import cosine\nd = cosine([[1, 2]], [[3, 4]])\n",),
)
