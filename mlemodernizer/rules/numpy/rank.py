"""numpy.rank became numpy.ndim."""

from mlemodernizer.rewriting.kinds import Moved
from mlemodernizer.rewriting.rule import Example

rule = Moved(
    applies_to=">=1.18",
    reason="numpy.rank, which gave the number of dimensions, was removed in NumPy 1.18 in favour of numpy.ndim.",
    documentation="https://numpy.org/doc/stable/release/1.18.0-notes.html",
    moves={
        "numpy.rank": "numpy.ndim",
    },
    examples=(
        Example(
            setup="import numpy as np\n",
            before="d = np.rank(np.eye(2))",
            after="d = np.ndim(np.eye(2))",
        ),
    ),
    unchanged=("import numpy as np\nr = np.linalg.matrix_rank(np.eye(2))\n",),
)
