"""numpy.NINF."""

from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site


@dataclass(frozen=True, kw_only=True)
class NegativeInfinity(Rule):
    """``np.NINF`` → ``-np.inf``."""

    @property
    def targets(self) -> Iterable[str]:
        return ("numpy.NINF",)

    def rewrite(self, site: Site) -> Replacement | None:
        return Replacement(f"-{site.name_of('numpy.inf')}")


rule = NegativeInfinity(
    applies_to=">=2.0",
    reason="NumPy 2.0 removed numpy.NINF, which was minus infinity.",
    documentation="https://numpy.org/doc/stable/release/2.0.0-notes.html",
    gone=frozenset({"numpy.NINF"}),
    examples=(Example(setup="import numpy as np\n", before="best = np.NINF", after="best = -np.inf"),),
    unchanged=("import numpy as np\nbest = -np.inf\n",),
)
