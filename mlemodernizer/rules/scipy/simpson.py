"""simps became simpson."""

import ast
from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site

_MEAN = '''
def simps(y, x=None, dx=1.0, axis=-1):
    """Simpson's rule; for an even number of points the mean of doing without the last and without the first."""
    y = $moveaxis($asarray(y), axis, -1)
    x = x if x is None else $moveaxis($asarray(x), axis, -1) if $ndim(x) > 1 else $asarray(x)

    def part(rule, points):
        return rule(y[..., points], x=x if x is None else x[..., points], dx=dx)

    if y.shape[-1] % 2:
        return part($simpson, slice(None))
    first = part($simpson, slice(None, -1)) + part($trapezoid, slice(-2, None))
    last = part($trapezoid, slice(0, 2)) + part($simpson, slice(1, None))
    return (first + last) / 2
'''
_USES = {
    **{name: f"numpy.{name}" for name in ("asarray", "moveaxis", "ndim")},
    **{name: f"scipy.integrate.{name}" for name in ("simpson", "trapezoid")},
}


@dataclass(frozen=True, kw_only=True)
class Simpson(Rule):
    """``simps(y, x)`` → ``simpson(y, x=x)`` for an odd number of points, and a definition for any number."""

    @property
    def targets(self) -> Iterable[str]:
        return ("scipy.integrate.simps",)

    def rewrite(self, site: Site) -> Replacement | None:
        if not site.is_call or site.call.starred or site.call.has("even", 4):
            return None
        call = site.call
        values = site.argument("y", 0)
        if isinstance(values, ast.List | ast.Tuple) and len(values.elts) % 2:
            call.name_positionals((None, "x", "dx", "axis"))
            call.set_function(site.name_of("scipy.integrate.simpson"))
            return Replacement(call.text)
        name = site.define(_MEAN, **_USES)
        if not name:
            return None
        call.set_function(name)
        return Replacement(call.text)


rule = Simpson(
    applies_to=">=1.14",
    reason="simps became simpson in SciPy 1.6 and left in 1.14; since 1.11 the last interval of an even number of "
    "points counts by another formula.",
    documentation="https://docs.scipy.org/doc/scipy/release/1.14.0-notes.html",
    gone=frozenset({"scipy.integrate.simps"}),
    examples=(
        Example(
            setup="from scipy import integrate\n",
            before="area = integrate.simps([1, 4, 9], [1, 2, 3])",
            after="area = integrate.simpson([1, 4, 9], x=[1, 2, 3])",
        ),
        Example(
            setup="import numpy as np\nfrom scipy import integrate\ny = np.arange(4.0)\n",
            before="area = integrate.simps(y, dx=0.5)",
            after="\n"
            + _MEAN.replace("$simpson", "integrate.simpson")
            .replace("$trapezoid", "integrate.trapezoid")
            .replace("$", "np.")
            + "\n\narea = simps(y, dx=0.5)",
        ),
    ),
    unchanged=("from scipy import integrate\narea = integrate.simpson([1, 4, 9], dx=1)\n",),
)
