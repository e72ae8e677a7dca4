"""Methods of arrays that are gone."""

from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site


@dataclass(frozen=True, kw_only=True)
class ArrayMethods(Rule):
    """``a.ptp()`` → ``np.ptp(a)`` and ``a.tostring()`` → ``a.tobytes()``."""

    @property
    def targets(self) -> Iterable[str]:
        return ("numpy.ndarray.ptp", "numpy.ndarray.tostring")

    def rewrite(self, site: Site) -> Replacement | None:
        if not site.is_call or not site.is_method:
            return None
        call = site.call
        if site.dotted.endswith(".tostring"):
            call.set_method("tobytes")
            return Replacement(call.text)
        given = ", ".join(text for text in (call.receiver, call.arguments()) if text)
        return Replacement(f"{site.name_of('numpy.ptp')}({given})")


rule = ArrayMethods(
    applies_to=">=2.0",
    reason="NumPy 2.0 removed ndarray.ptp in favour of numpy.ptp, NumPy 2.3 ndarray.tostring in favour of tobytes.",
    documentation="https://numpy.org/doc/stable/release/2.0.0-notes.html",
    examples=(
        Example(
            setup="import numpy as np\na = np.array([1, 5])\n",
            before="width = a.ptp(axis=0)\ndata = a.tostring()",
            after="width = np.ptp(a, axis=0)\ndata = a.tobytes()",
        ),
    ),
    unchanged=("import numpy as np\nwidth = np.ptp([1, 5])\n", "text = tree.tostring()\n"),
)
