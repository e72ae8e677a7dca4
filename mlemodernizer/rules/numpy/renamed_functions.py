"""Functions of numpy that were second names of others."""

from mlemodernizer.rewriting.kinds import Moved
from mlemodernizer.rewriting.rule import Example

rule = Moved(
    applies_to=">=2.0",
    reason="NumPy 2.0 removed the second names of these functions.",
    documentation="https://numpy.org/doc/stable/release/2.0.0-notes.html",
    moves={
        "numpy.product": "numpy.prod",
        "numpy.cumproduct": "numpy.cumprod",
        "numpy.sometrue": "numpy.any",
        "numpy.alltrue": "numpy.all",
        "numpy.round_": "numpy.round",
        "numpy.mat": "numpy.asmatrix",
    },
    examples=(
        Example(
            setup="import numpy as np\n",
            before="cells = np.product((3, 4))",
            after="cells = np.prod((3, 4))",
        ),
    ),
    unchanged=(
        "from itertools import product\npairs = list(product([1], [2]))\n",
        "import numpy as np\nx = np.prod([1, 2])\n",
    ),
)
