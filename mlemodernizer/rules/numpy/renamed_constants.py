"""numpy's second names of its constants."""

from mlemodernizer.rewriting.kinds import Moved
from mlemodernizer.rewriting.rule import Example

rule = Moved(
    applies_to=">=2.0",
    reason="NumPy 2.0 removed the second names of nan and inf.",
    documentation="https://numpy.org/doc/stable/release/2.0.0-notes.html",
    moves={
        "numpy.NaN": "numpy.nan",
        "numpy.NAN": "numpy.nan",
        "numpy.Inf": "numpy.inf",
        "numpy.Infinity": "numpy.inf",
        "numpy.infty": "numpy.inf",
        "numpy.PINF": "numpy.inf",
    },
    examples=(
        Example(
            setup="import numpy as np\n",
            before="x = np.NaN",
            after="x = np.nan",
        ),
        Example(
            setup="",
            before="from numpy import NaN, Inf\nx = [NaN, Inf]",
            after="from numpy import nan, inf\nx = [nan, inf]",
        ),
    ),
    unchanged=(
        "import numpy as np\nx = [np.nan, np.inf]\n",
        "NaN = 0\nprint(NaN)\n",
    ),
)
