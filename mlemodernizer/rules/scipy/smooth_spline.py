"""scipy.interpolate.spline."""

from mlemodernizer.rewriting.kinds import LocalDefinitions
from mlemodernizer.rewriting.rule import Example, Replacement
from mlemodernizer.rewriting.site import Site

_SOURCE = """
def smoothest_spline(xk, yk, xnew, order=3):
    \"\"\"scipy.interpolate.spline: through the points, with the smallest jumps of the highest derivative.\"\"\"
    xk, yk = $numpy.asarray(xk, dtype=float), $numpy.asarray(yk, dtype=float)
    if order == 1:
        return $numpy.interp(xnew, xk, yk)
    knots = $numpy.concatenate([[xk[0]] * order, xk, [xk[-1]] * order])
    basis = $interpolate.BSpline(knots, $numpy.eye(len(xk) + order - 1), order)
    values, jumps = basis(xk), $numpy.diff(basis.derivative(order)((xk[1:] + xk[:-1]) / 2), axis=0)
    fit, free = $numpy.linalg.lstsq(values, yk)[0], $numpy.linalg.svd(values)[2][len(xk) :].T
    return basis(xnew) @ (fit - free @ $numpy.linalg.lstsq(jumps @ free, jumps @ fit)[0])
"""
_NAME = "scipy.interpolate.spline"


class SmoothSpline(LocalDefinitions):
    """Of the kind that was the default."""

    def rewrite(self, site: Site) -> Replacement | None:
        if site.is_call and (site.call.starred or site.argument("kind", 4) or site.argument("conds", 5)):
            return None
        return super().rewrite(site)


rule = SmoothSpline(
    applies_to=">=1.3",
    reason="scipy.interpolate.spline was removed in SciPy 1.3; it is defined here.",
    documentation="https://docs.scipy.org/doc/scipy/release/1.3.0-notes.html",
    sources={_NAME: (_SOURCE,)},
    uses={"numpy": "numpy", "interpolate": "scipy.interpolate"},
    gone=frozenset({_NAME}),
    examples=(
        Example(
            before="import numpy as np\nfrom scipy import interpolate\n"
            "y = interpolate.spline([0, 1, 2, 3], [0, 1, 0, 1], [0.5, 1.5])",
            after="import numpy as np\nfrom scipy import interpolate\n\n\n"
            + _SOURCE.replace("$numpy", "np").replace("$interpolate", "interpolate").strip()
            + "\n\n\ny = smoothest_spline([0, 1, 2, 3], [0, 1, 0, 1], [0.5, 1.5])",
        ),
    ),
    unchanged=("from scipy import interpolate\nf = interpolate.interp1d([0, 1], [0, 1])\n",),
)
