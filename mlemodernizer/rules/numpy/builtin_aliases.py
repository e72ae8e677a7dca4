"""numpy's aliases of builtin types."""

from mlemodernizer.rewriting.kinds import Moved
from mlemodernizer.rewriting.rule import Example

rule = Moved(
    applies_to=">=1.24",
    reason="numpy.bool, int, float, complex, object and str were aliases of the builtin types, removed in NumPy 1.24.",
    documentation="https://numpy.org/doc/stable/release/1.24.0-notes.html",
    moves={
        "numpy.float": "builtins.float",
        "numpy.int": "builtins.int",
        "numpy.object": "builtins.object",
        "numpy.complex": "builtins.complex",
        "numpy.str": "builtins.str",
        "numpy.unicode": "builtins.str",
    },
    examples=(
        Example(
            setup="import numpy as np\n",
            before="x = np.array([1, 2], dtype=np.float)",
            after="x = np.array([1, 2], dtype=float)",
        ),
    ),
    unchanged=("import numpy as np\nx = np.float64(1)\n",),
)
