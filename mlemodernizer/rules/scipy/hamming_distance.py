"""The distance called matching is called hamming."""

from mlemodernizer.rewriting.kinds import Moved
from mlemodernizer.rewriting.rule import Example

rule = Moved(
    applies_to=">=1.10",
    reason="scipy.spatial.distance.matching, the Hamming distance by another name, was removed in SciPy 1.10.",
    documentation="https://docs.scipy.org/doc/scipy/release/1.10.0-notes.html",
    moves={
        "scipy.spatial.distance.matching": "scipy.spatial.distance.hamming",
    },
    examples=(
        Example(
            setup="from scipy.spatial import distance\n",
            before="d = distance.matching([1, 0], [1, 1])",
            after="d = distance.hamming([1, 0], [1, 1])",
        ),
    ),
    unchanged=("from scipy.spatial import distance\nd = distance.euclidean([1, 0], [1, 1])\n",),
)
