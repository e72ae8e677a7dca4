"""scipy.stats.itemfreq."""

from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site


@dataclass(frozen=True, kw_only=True)
class ItemFrequencies(Rule):
    """``stats.itemfreq(a)`` → ``np.column_stack(np.unique(a, return_counts=True))``."""

    @property
    def targets(self) -> Iterable[str]:
        return ("scipy.stats.itemfreq",)

    def rewrite(self, site: Site) -> Replacement | None:
        items = site.argument("a", 0)
        if not site.is_call or items is None:
            return None
        unique = f"{site.name_of('numpy.unique')}({site.text(items)}, return_counts=True)"
        return Replacement(f"{site.name_of('numpy.column_stack')}({unique})")


rule = ItemFrequencies(
    applies_to=">=1.9",
    reason="itemfreq was removed in favour of numpy.unique(return_counts=True), deprecated since SciPy 1.0.",
    documentation="https://docs.scipy.org/doc/scipy-1.1.0/reference/generated/scipy.stats.itemfreq.html",
    gone=frozenset({"scipy.stats.itemfreq"}),
    examples=(
        Example(
            setup="import numpy as np\nfrom scipy import stats\n",
            before="table = stats.itemfreq([1, 1, 2])",
            after="table = np.column_stack(np.unique([1, 1, 2], return_counts=True))",
        ),
    ),
    unchanged=("import numpy as np\ntable = np.unique([1, 1], return_counts=True)\n",),
)
