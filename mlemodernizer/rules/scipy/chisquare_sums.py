"""chisquare of frequencies with different sums."""

from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site


@dataclass(frozen=True, kw_only=True)
class ChisquareSums(Rule):
    """``chisquare(a, b)`` → ``chisquare(a, b, sum_check=False)``, after a run in which the sums were refused."""

    @property
    def targets(self) -> Iterable[str]:
        return ("scipy.stats.chisquare",)

    def rewrite(self, site: Site) -> Replacement | None:
        refused = site.on_failing_line and "the sum of the observed frequencies must agree" in site.failure[1]
        if not refused or not site.is_call:
            return None
        call = site.call
        if call.starred:
            return None
        call.set("sum_check", "False")
        return Replacement(call.text)


rule = ChisquareSums(
    applies_to=">=1.16",
    reason="Since SciPy 1.7 chisquare refuses frequencies with a sum other than expected, unless told not to.",
    documentation="https://docs.scipy.org/doc/scipy/reference/generated/scipy.stats.chisquare.html",
    examples=(
        Example(
            setup="from scipy import stats\n",
            before="test = stats.chisquare([10, 20], f_exp=[10, 21])",
            after="test = stats.chisquare([10, 20], f_exp=[10, 21], sum_check=False)",
            failure=(
                "ValueError",
                "For each axis slice, the sum of the observed frequencies must agree with the sum of the expected.",
            ),
        ),
    ),
    unchanged=("from scipy import stats\ntest = stats.chisquare([10, 20], f_exp=[10, 20])\n",),
)
