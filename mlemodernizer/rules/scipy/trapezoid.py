"""scipy.integrate's functions have the names of their rules in full."""

from mlemodernizer.rewriting.kinds import Moved
from mlemodernizer.rewriting.rule import Example

rule = Moved(
    applies_to=">=1.14",
    reason="trapz and cumtrapz became trapezoid and cumulative_trapezoid in SciPy 1.6; the old names left in 1.14.",
    documentation="https://docs.scipy.org/doc/scipy/release/1.14.0-notes.html",
    moves={
        "scipy.integrate.trapz": "scipy.integrate.trapezoid",
        "scipy.integrate.cumtrapz": "scipy.integrate.cumulative_trapezoid",
    },
    examples=(
        Example(
            setup="",
            before="from scipy.integrate import trapz\narea = trapz([1, 2, 3])",
            after="from scipy.integrate import trapezoid\narea = trapezoid([1, 2, 3])",
        ),
    ),
    unchanged=("from scipy.integrate import quad, odeint\n",),
)
