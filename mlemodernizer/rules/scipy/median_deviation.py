"""median_absolute_deviation became median_abs_deviation."""

from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site


@dataclass(frozen=True, kw_only=True)
class MedianDeviation(Rule):
    """The old function multiplied by `scale`, 1.4826 unless given; the new one divides by it."""

    @property
    def targets(self) -> Iterable[str]:
        return ("scipy.stats.median_absolute_deviation",)

    def rewrite(self, site: Site) -> Replacement | None:
        if not site.is_call or site.call.starred:
            return None
        call = site.call
        call.name_positionals((None, "axis", "center", "scale", "nan_policy"))
        given = call.source("scale")
        call.set(
            "scale", f"1 / ({given})" if given and not given.replace(".", "").isdigit() else f"1 / {given or 1.4826}"
        )
        call.set_function(site.name_of("scipy.stats.median_abs_deviation"))
        return Replacement(call.text)


rule = MedianDeviation(
    applies_to=">=1.9",
    reason="median_absolute_deviation became median_abs_deviation in SciPy 1.5, with a scale that divides.",
    documentation="https://docs.scipy.org/doc/scipy/release/1.5.0-notes.html",
    gone=frozenset({"scipy.stats.median_absolute_deviation"}),
    examples=(
        Example(
            setup="from scipy import stats\n",
            before="d = stats.median_absolute_deviation([1, 2, 5])",
            after="d = stats.median_abs_deviation([1, 2, 5], scale=1 / 1.4826)",
        ),
    ),
    unchanged=("from scipy import stats\nd = stats.median_abs_deviation([1, 2, 5])\n",),
)
