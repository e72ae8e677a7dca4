"""Numbers of samples that are no whole numbers."""

from mlemodernizer.rewriting.kinds import WholeNumbers
from mlemodernizer.rewriting.rule import Example

_NUMBER = (None, None, "num")

rule = WholeNumbers(
    applies_to=">=1.18",
    reason="linspace, logspace and geomspace cut the number of samples to a whole number until NumPy 1.18.",
    documentation="https://numpy.org/doc/stable/release/1.18.0-notes.html#expired-deprecations",
    functions={"numpy.geomspace": _NUMBER, "numpy.linspace": _NUMBER, "numpy.logspace": _NUMBER},
    examples=(
        Example(
            setup="import numpy as np\n",
            before="x = np.linspace(0, 1, 5.0)\ny = np.linspace(0, 1, num=7 / 2)",
            after="x = np.linspace(0, 1, 5)\ny = np.linspace(0, 1, num=int(7 / 2))",
        ),
        Example(
            setup="import numpy as np\nn = [2.5]\n",
            before="x = np.logspace(0, 1, n[0])",
            after="x = np.logspace(0, 1, int(n[0]))",
            failure=("TypeError", "'float' object cannot be interpreted as an integer"),
        ),
    ),
    unchanged=("import numpy as np\nx = np.linspace(0, 1.5, 7 // 2)\ny = np.linspace(0, 1)\n",),
)
