"""scipy.misc.derivative."""

from mlemodernizer.model.patch import Semantics
from mlemodernizer.rewriting.kinds import LocalDefinitions
from mlemodernizer.rewriting.rule import Example

_WEIGHTS = """
def misc_central_diff_weights(Np, ndiv=1):
    \"\"\"scipy.misc.central_diff_weights: weights of Np points around one, for a derivative there.\"\"\"
    points = $numpy.arange(Np) - (Np >> 1)
    return $numpy.linalg.inv($numpy.vander(points, increasing=True))[ndiv] * $numpy.prod($numpy.arange(1.0, ndiv + 1))
"""

_DERIVATIVE = """
def misc_derivative(func, x0, dx=1.0, n=1, args=(), order=3):
    \"\"\"scipy.misc.derivative: n-th derivative at x0, from the values at `order` points around it.\"\"\"
    weights = misc_central_diff_weights(order, n)
    return sum(w * func(x0 + (k - (order >> 1)) * dx, *args) for k, w in enumerate(weights)) / dx**n
"""

_SOURCES = {
    "scipy.misc.central_diff_weights": (_WEIGHTS,),
    "scipy.misc.derivative": (_WEIGHTS, _DERIVATIVE),
}

rule = LocalDefinitions(
    applies_to=">=1.12",
    reason="SciPy 1.12 removed derivative, the central difference of values of a function; it is defined here.",
    documentation="https://docs.scipy.org/doc/scipy/release/1.12.0-notes.html",
    semantics=Semantics.EQUIVALENT,
    gone=frozenset(_SOURCES),
    sources=_SOURCES,
    uses={"numpy": "numpy"},
    examples=(
        Example(
            before="import numpy as np\nfrom scipy.misc import derivative\nslope = derivative(np.sin, 0.0, dx=1e-3)",
            after="import numpy as np\n\n\n"
            + _WEIGHTS.replace("$numpy", "np").strip()
            + "\n\n\n"
            + _DERIVATIVE.strip()
            + "\n\n\nslope = misc_derivative(np.sin, 0.0, dx=1e-3)",
        ),
    ),
    unchanged=("def derivative(f, x):\n    return f(x)\n\n\nderivative(abs, 3)\n",),
)
