"""binom_test became binomtest."""

import ast
from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site


@dataclass(frozen=True, kw_only=True)
class BinomTest(Rule):
    """``stats.binom_test(k, n, p)`` → ``stats.binomtest(k, n, p).pvalue``."""

    @property
    def targets(self) -> Iterable[str]:
        return ("scipy.stats.binom_test",)

    def rewrite(self, site: Site) -> Replacement | None:
        if not site.is_call or site.call.starred:
            return None
        call = site.call
        counts = site.argument("x", 0)
        if not call.has("n", 1):  # successes and failures
            if not isinstance(counts, ast.List | ast.Tuple) or len(counts.elts) != 2:  # noqa: PLR2004
                return None
            successes, failures = (site.text(count) for count in counts.elts)
            call.set("x", successes, 0)
            call.set("n", f"{successes} + {failures}", 1)
        call.rename("x", "k")
        call.set_function(site.name_of("scipy.stats.binomtest"))
        return Replacement(f"{call.text}.pvalue")


rule = BinomTest(
    applies_to=">=1.12",
    reason="binom_test was removed in SciPy 1.12 in favour of binomtest, whose result holds the p-value.",
    documentation="https://docs.scipy.org/doc/scipy/release/1.12.0-notes.html",
    gone=frozenset({"scipy.stats.binom_test"}),
    examples=(
        Example(
            setup="from scipy import stats\n",
            before="p = stats.binom_test(3, n=10, p=0.5)",
            after="p = stats.binomtest(3, n=10, p=0.5).pvalue",
        ),
        Example(
            setup="from scipy import stats\n",
            before="p = stats.binom_test([12, 8], p=0.5)",
            after="p = stats.binomtest(12, p=0.5, n=12 + 8).pvalue",
        ),
    ),
    unchanged=("from scipy import stats\np = stats.binomtest(3, 10).pvalue\n",),
)
