"""corrcoef(bias=, ddof=)."""

from mlemodernizer.rewriting.kinds import Keywords
from mlemodernizer.rewriting.rule import Example

rule = Keywords(
    applies_to=">=2.4",
    reason="corrcoef's arguments bias and ddof have had no effect since NumPy 1.10; they were removed in NumPy 2.4.",
    documentation="https://numpy.org/doc/stable/release/2.4.0-notes.html#expired-deprecations",
    functions=("numpy.corrcoef",),
    removed={"bias": (), "ddof": ()},
    examples=(
        Example(
            setup="import numpy as np\n",
            before="r = np.corrcoef([1, 2, 4], [1, 3, 3], bias=0)",
            after="r = np.corrcoef([1, 2, 4], [1, 3, 3])",
        ),
    ),
    unchanged=("import numpy as np\nr = np.cov([1, 2, 4], [1, 3, 3], bias=True, ddof=0)\n",),
)
