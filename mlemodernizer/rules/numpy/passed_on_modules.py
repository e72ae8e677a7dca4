"""Modules that numpy passed on by accident."""

from mlemodernizer.rewriting.kinds import Moved
from mlemodernizer.rewriting.rule import Example

rule = Moved(
    applies_to=">=1.25",
    reason="math, sys and warnings were reached through numpy by accident; numpy.math was deprecated in NumPy 1.25.",
    documentation="https://numpy.org/doc/stable/release/1.25.0-notes.html#deprecations",
    moves={"numpy.math": "math", "numpy.sys": "sys", "numpy.warnings": "warnings"},
    examples=(
        Example(
            setup="import math\nimport numpy as np\n",
            before="root = np.math.sqrt(4)",
            after="root = math.sqrt(4)",
        ),
        Example(
            before="import numpy as np\nnp.warnings.filterwarnings('ignore')",
            after="import warnings\nimport numpy as np\nwarnings.filterwarnings('ignore')",
        ),
    ),
    unchanged=("import math\nimport numpy as np\nroot = math.sqrt(np.sum([4]))\n",),
)
