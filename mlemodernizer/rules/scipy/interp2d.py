"""interp2d."""

from mlemodernizer.model.patch import Semantics
from mlemodernizer.rewriting.kinds import LocalDefinitions
from mlemodernizer.rewriting.rule import Example, Replacement
from mlemodernizer.rewriting.site import Site

_SOURCE = """
def spline_2d(x, y, z, kind="linear"):
    \"\"\"scipy.interpolate.interp2d: a function of two sequences, which gives the values on their grid.\"\"\"
    degree = {"linear": 1, "cubic": 3, "quintic": 5}[kind]
    x, y, z = $numpy.ravel(x), $numpy.ravel(y), $numpy.asarray(z)
    if z.size == x.size * y.size:
        columns, rows = $numpy.argsort(x), $numpy.argsort(y)
        z = z.reshape(y.size, x.size)[rows][:, columns]
        fit = $interpolate.RectBivariateSpline(x[columns], y[rows], z.T, kx=degree, ky=degree)
    else:
        knots = $interpolate.bisplrep(x, y, $numpy.ravel(z), kx=degree, ky=degree, s=0.0)
        fit = lambda x, y: $numpy.atleast_2d($interpolate.bisplev(x, y, knots)).reshape(len(x), len(y))

    def values(x, y):
        found = fit($numpy.sort($numpy.atleast_1d(x)), $numpy.sort($numpy.atleast_1d(y))).T
        return found[0] if len(found) == 1 else found

    return values
"""


class Interp2d(LocalDefinitions):
    """Without what was to happen outside of the data."""

    def rewrite(self, site: Site) -> Replacement | None:
        if site.is_call and (site.call.starred or site.call.positional > 4):  # noqa: PLR2004 - up to `kind`
            return None
        if any(site.argument(name) is not None for name in ("bounds_error", "fill_value", "copy")):
            return None
        return super().rewrite(site)


_NAME = "scipy.interpolate.interp2d"

rule = Interp2d(
    applies_to=">=1.14",
    reason="SciPy 1.14 removed interp2d; the splines that it was made of are fitted here.",
    documentation="https://docs.scipy.org/doc/scipy/tutorial/interpolate/interp_transition_guide.html",
    semantics=Semantics.EQUIVALENT,
    sources={_NAME: (_SOURCE,)},
    uses={"numpy": "numpy", "interpolate": "scipy.interpolate"},
    examples=(
        Example(
            before="import numpy as np\nfrom scipy import interpolate\n"
            "f = interpolate.interp2d([0, 1], [0, 1], [[0, 1], [2, 3]])\nz = f(0.5, [0, 0.5])",
            after="import numpy as np\nfrom scipy import interpolate\n\n\n"
            + _SOURCE.replace("$numpy", "np").replace("$interpolate", "interpolate").strip()
            + "\n\n\nf = spline_2d([0, 1], [0, 1], [[0, 1], [2, 3]])\nz = f(0.5, [0, 0.5])",
        ),
    ),
    gone=frozenset({_NAME}),
    unchanged=("from scipy import interpolate\nf = interpolate.interp1d([0, 1], [0, 1])\n",),
)
