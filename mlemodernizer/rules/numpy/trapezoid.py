"""numpy.trapz became numpy.trapezoid."""

from mlemodernizer.rewriting.kinds import Moved
from mlemodernizer.rewriting.rule import Example

rule = Moved(
    applies_to=">=2.4",
    reason="numpy.trapz became numpy.trapezoid in NumPy 2.0; the old name was removed in NumPy 2.4.",
    documentation="https://numpy.org/doc/stable/release/2.4.0-notes.html",
    moves={
        "numpy.trapz": "numpy.trapezoid",
    },
    examples=(
        Example(
            setup="import numpy as np\n",
            before="area = np.trapz([1, 2, 3], dx=0.5)",
            after="area = np.trapezoid([1, 2, 3], dx=0.5)",
        ),
    ),
    unchanged=("import numpy as np\narea = np.sum([1, 2])\n",),
)
