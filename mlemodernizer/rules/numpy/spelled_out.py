"""Functions of numpy that were others with one argument given."""

from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site

_NEW = {"numpy.msort": ("sort", "axis", "0"), "numpy.asfarray": ("asarray", "dtype", "float")}


@dataclass(frozen=True, kw_only=True)
class SpelledOut(Rule):
    """``np.msort(a)`` → ``np.sort(a, axis=0)``, ``np.asfarray(a)`` → ``np.asarray(a, dtype=float)``."""

    @property
    def targets(self) -> Iterable[str]:
        return _NEW

    def rewrite(self, site: Site) -> Replacement | None:
        if not site.is_call:
            return None
        call = site.call
        function, keyword, value = _NEW[site.dotted]
        if call.starred or call.positional != 1 or call.keywords():
            return None
        call.set(keyword, value)
        call.set_function(site.name_of(f"numpy.{function}"))
        return Replacement(call.text)


rule = SpelledOut(
    applies_to=">=2.0",
    reason="NumPy 2.0 removed msort and asfarray, which were sort along the first axis and asarray of floats.",
    documentation="https://numpy.org/doc/stable/release/2.0.0-notes.html",
    gone=frozenset({"numpy.msort", "numpy.asfarray"}),
    examples=(
        Example(
            setup="import numpy as np\na = [[2, 1], [1, 2]]\n",
            before="b = np.msort(a)\nc = np.asfarray(a)",
            after="b = np.sort(a, axis=0)\nc = np.asarray(a, dtype=float)",
        ),
    ),
    unchanged=("import numpy as np\nb = np.sort([2, 1])\n",),
)
