"""simps became simpson."""

from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.model.patch import Semantics
from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site


@dataclass(frozen=True, kw_only=True)
class Simpson(Rule):
    """``simps(y, x)`` → ``simpson(y, x=x)``."""

    @property
    def targets(self) -> Iterable[str]:
        return ("scipy.integrate.simps",)

    def rewrite(self, site: Site) -> Replacement | None:
        if not site.is_call or site.call.starred or site.call.has("even", 4):
            return None
        call = site.call
        call.name_positionals((None, "x", "dx", "axis"))
        call.set_function(site.name_of("scipy.integrate.simpson"))
        return Replacement(call.text)


rule = Simpson(
    applies_to=">=1.14",
    reason="simps became simpson in SciPy 1.6 and left in 1.14; for an even number of points the last interval counts "
    "by another formula since 1.11.",
    documentation="https://docs.scipy.org/doc/scipy/release/1.14.0-notes.html",
    semantics=Semantics.APPROXIMATE,
    affects=frozenset({"outputs"}),
    gone=frozenset({"scipy.integrate.simps"}),
    examples=(
        Example(
            setup="from scipy import integrate\n",
            before="area = integrate.simps([1, 4, 9], [1, 2, 3])",
            after="area = integrate.simpson([1, 4, 9], x=[1, 2, 3])",
        ),
    ),
    unchanged=("from scipy import integrate\narea = integrate.simpson([1, 4, 9], dx=1)\n",),
)
