"""quadrature and romberg."""

from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.model.patch import Semantics
from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site

_KEYWORDS = ("function", "a", "b", "args")
_NAMES = {"scipy.integrate.quadrature": "", "scipy.integrate.romberg": "[0]"}


@dataclass(frozen=True, kw_only=True)
class AdaptiveIntegrals(Rule):
    """``quadrature(f, a, b)`` → ``quad(f, a, b)`` and ``romberg(f, a, b)`` → ``quad(f, a, b)[0]``."""

    @property
    def targets(self) -> Iterable[str]:
        return _NAMES

    def rewrite(self, site: Site) -> Replacement | None:
        if not site.is_call:
            return None
        call = site.call
        if call.starred or call.positional > len(_KEYWORDS) or not {"func", *_KEYWORDS}.issuperset(call.keywords()):
            return None
        call.rename("function", "func")
        call.set_function(site.name_of("scipy.integrate.quad"))
        return Replacement(f"{call.text}{_NAMES[site.dotted]}")


rule = AdaptiveIntegrals(
    applies_to=">=1.14",
    reason="SciPy 1.14 removed quadrature and romberg in favour of quad.",
    documentation="https://docs.scipy.org/doc/scipy/release/1.14.0-notes.html#expired-deprecations",
    semantics=Semantics.EQUIVALENT,
    gone=frozenset(_NAMES),
    examples=(
        Example(
            setup="import math\nfrom scipy import integrate\n",
            before="area = integrate.romberg(math.sin, 0, 1)\narea, error = integrate.quadrature(lambda x: x, 0, 1)",
            after="area = integrate.quad(math.sin, 0, 1)[0]\narea, error = integrate.quad(lambda x: x, 0, 1)",
        ),
    ),
    unchanged=("from scipy import integrate\narea = integrate.quad(abs, 0, 1)\n",),
)
